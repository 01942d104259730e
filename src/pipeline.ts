import type { Article } from './model/index.ts';

export type { Article };
