import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['dist/', 'web/', 'coverage/', '*.config.js', 'bench/*.mjs'] },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-non-null-assertion': 'off',
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'No default exports.' },
        { selector: 'TSEnumDeclaration', message: 'Union strings, not enums.' },
      ],
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/cli/**', 'src/**/*.test.ts'],
    rules: { 'no-console': 'error', 'no-restricted-globals': ['error', 'process', 'fetch', 'setTimeout', 'Buffer'] },
  },
  { files: ['*.config.ts', 'scripts/**'], rules: { 'no-restricted-syntax': 'off' } },
);
