/** Messages about reading a page: its bytes, its front matter, its sidecar. */
import { counted, didYouMean, error, warning } from './message.ts';

type Text<K extends string> = Readonly<Record<K, string>>;
type Suggestion = { readonly suggestion: string | null };

export const READ = {
  noText: error('A page file ends after its front matter.', () => [
    'contains front matter but no text below it',
    'Put the text of the page below the front matter, or remove the file.',
  ]),
  noArticle: warning('A page consists of labels, folio lines and pictures only.', () => [
    'no article was found on this page',
    'If it has one, name its lines in a sidecar: `guzhi inspect --sidecar` prints one to begin with.',
  ]),
  html: warning('A page contains HTML that no OCR engine writes; it is never run.', ({ others }: { readonly others: number }) => [
    `contains HTML, which is shown as text${others === 0 ? '' : ` (also on ${others} more line${others === 1 ? '' : 's'})`}`,
    'Remove the tags if they were not printed on the page.',
  ]),
  writtenLineEnds: warning('A page contains line ends that are written out, as in JSON.', () => [
    'contains `\\n` where lines should end',
    'Replace each `\\n` by a real line end: the page was saved as JSON writes it.',
  ]),
  large: warning('A page file is one megabyte or larger.', ({ megabytes }: Text<'megabytes'>) => [
    `contains ${megabytes} MB, far more than a newspaper page`,
    'Give each newspaper page a file of its own.',
  ]),
  noSuchDay: warning('A path names a day that no calendar has.', ({ day }: Text<'day'>) => [
    `the path names the day ${day}, which does not exist; the page is read without it`,
    'Correct the name of the file or its folder, or state `date:` in front matter or a sidecar.',
  ]),
  yamlTooLong: error('Front matter or a sidecar is longer than two million characters.', ({ characters }: Text<'characters'>) => [
    `contains ${characters} characters of YAML, more than a file of this kind can need`,
    'Split it, or remove what does not belong there.',
  ]),
  yamlTooDeep: error('Front matter or a sidecar has too many nested levels.', ({ levels }: Text<'levels'>) => [
    `is nested more than ${levels} levels deep`,
    'Remove what does not belong there.',
  ]),
  notYaml: error('The YAML parser rejects front matter or a sidecar.', ({ reason }: Text<'reason'>) => [
    `invalid YAML: ${reason}`,
    'Correct this line; text with a colon or quotes in it needs quotes around it.',
  ]),
  fieldTwice: error('Front matter or a sidecar has the same field twice; nothing in it is used.', ({ field }: Text<'field'>) => [
    `\`${field}\` is stated twice`,
    'Keep one of the two lines.',
  ]),
  colon: warning(
    'A field of front matter or of a sidecar has a full-width colon, or no blank behind the colon; it is read nevertheless.',
    ({ field, others }: Text<'field'> & { readonly others: number }) => [
      `\`${field}\` has a full-width colon or no blank behind its colon${others === 0 ? '' : ` (also on ${counted(others, 'more line')})`}; it is read as \`${field}: …\``,
      `Write \`${field}: \` with a half-width colon and a blank.`,
    ],
  ),
  notNamesWithValues: error('Front matter or a sidecar is a list or plain text.', () => [
    'should be a list of `name: value` lines',
    'Write for example `date: 2022-11-09`.',
  ]),
  wrongField: error(
    'A field of front matter or of a sidecar has a value of the wrong kind; the field is ignored.',
    ({ field, wanted, found, example }: Text<'field' | 'wanted' | 'found' | 'example'>) => [
      `\`${field}\` should be ${wanted}, not ${found}`,
      `Write for example \`${field}: ${example}\`.`,
    ],
  ),
  otherWeekday: warning('A stated date names a weekday that the day did not have; the date is used.', ({ date }: Text<'date'>) => [
    `${date} was another day of the week`,
    'Correct the date or the weekday.',
  ]),
  unknownFrontMatterField: warning(
    'Front matter has a field unknown to guzhi, perhaps one of another program.',
    ({ field, known, suggestion }: Text<'field' | 'known'> & Suggestion) => [
      `\`${field}\` is not a front matter field and is ignored`,
      `${didYouMean(suggestion)}Known fields: ${known}.`,
    ],
  ),
  unclosedFrontMatter: warning('A page begins with `---` and a field, but no second `---` follows.', () => [
    'looks like front matter but has no closing `---`; it is read as text',
    'Close the front matter with a line of three hyphens.',
  ]),
  sidecarNotUtf8: error('A sidecar is not saved as UTF-8.', () => ['this sidecar is not valid UTF-8 and is ignored', 'Save it as UTF-8.']),
  unknownSidecarField: error('A sidecar has an unknown field.', ({ field, known, suggestion }: Text<'field' | 'known'> & Suggestion) => [
    `\`${field}\` is not a field here`,
    `${didYouMean(suggestion)}Known fields: ${known}.`,
  ]),
  entryNotFields: error('An entry of `articles` in a sidecar is plain text or a list.', () => [
    'every entry of `articles` should be a group of fields',
    'Begin it with `- lines: 5-15` or `- at: 44`.',
  ]),
  entryWithoutLines: error('An entry of `articles` in a sidecar does not identify its article.', () => [
    'this entry does not say which article it means',
    'Add `at:` with one of its lines, or `lines:` with all of them.',
  ]),
  lineAssignedTwice: warning('A sidecar states a line in two `lines:` or `furniture:` fields.', ({ line }: { readonly line: number }) => [
    `assigns line ${line} to two articles; the last one wins`,
    'Leave the line in only one of the `lines:` and `furniture:` fields.',
  ]),
  entryWithoutArticle: warning('A sidecar corrects an article at a line that is blank or past the end.', ({ line }: Text<'line'>) => [
    `corrects the article at line ${line}, but no article contains that line`,
    'Give a line that has text: `guzhi inspect` shows the lines of every article.',
  ]),
};
