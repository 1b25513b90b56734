/** Messages about the owner's templates. */
import { error } from './message.ts';

const OWN = "Correct the template, or remove it to use guzhi's own.";

export const RENDER = {
  templateSyntax: error('A template of the owner cannot be compiled.', ({ reason }: { readonly reason: string }) => [
    `syntax error in this template: ${reason}`,
    OWN,
  ]),
  templateFailed: error(
    'A template of the owner compiles, but fails when it is used, for example on an unknown variable.',
    ({ reason }: { readonly reason: string }) => [`this template cannot be rendered: ${reason}`, OWN],
  ),
  templateMissing: error(
    'A template includes another that does not exist.',
    ({ name, folders }: { readonly name: string; readonly folders: string }) => [
      `the template ${name} is in none of these folders: ${folders}`,
      'Restore it, or remove what includes it.',
    ],
  ),
};
