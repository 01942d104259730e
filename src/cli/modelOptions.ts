import type { Command } from 'commander';

/** What the user may say about a model to ask. */
export interface ModelOptions {
  readonly model?: string;
  readonly modelName?: string;
  readonly modelContext?: string;
  readonly modelTimeout?: string;
  readonly modelCache?: string;
}

/** Adds the options of asking a model to a command. */
export function withModelOptions(command: Command): Command {
  return command
    .optionsGroup('Options of a model to ask:')
    .option(
      '--model <url>',
      'ask a model for points too, and send it the articles: http://localhost:11434/v1, say; a key goes into TWOSOURCE_MODEL_KEY',
    )
    .option('--model-name <name>', 'which model of that server')
    .option('--model-context <tokens>', 'tokens that a request and its answer may take; 8192 where not given')
    .option('--model-timeout <seconds>', 'longest wait for one answer; 300 where not given')
    .option('--model-cache <folder>', 'folder that answers are kept in; ./twosource-answers where not given');
}
