#!/usr/bin/env node
import { runProgram } from './program.ts';
import { realSurroundings } from './realSurroundings.ts';

process.exitCode = await runProgram(process.argv.slice(2), realSurroundings());
