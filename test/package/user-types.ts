/** What a user's TypeScript sees of the installed package. */
import path from 'node:path';
import ts from 'typescript';
import { PROJECT } from '../helpers/guzhi.ts';

const OPTIONS: ts.CompilerOptions = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noEmit: true,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  typeRoots: [path.join(PROJECT, 'node_modules/@types')],
  types: ['node'],
  // The types of packages are checked too, as users may do.
  skipLibCheck: false,
};

export interface UserTypes {
  /** The mistakes that TypeScript finds, each with its file: in the files given and in all that they import. */
  readonly errors: readonly string[];
  /** The names that one of the files exports, types included, in order. */
  exportsOf(file: string): string[];
}

/** One look at all files: TypeScript takes ten seconds for each. */
export function readTypes(files: readonly string[]): UserTypes {
  const program = ts.createProgram(files, OPTIONS);
  const checker = program.getTypeChecker();
  return {
    errors: ts
      .getPreEmitDiagnostics(program)
      .map(({ file, messageText }) => `${path.basename(file?.fileName ?? '')}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`),
    exportsOf(file) {
      const source = program.getSourceFile(file);
      const module = source && checker.getSymbolAtLocation(source);
      return module === undefined
        ? []
        : checker
            .getExportsOfModule(module)
            .map(({ name }) => name)
            .sort();
    },
  };
}
