/**
 * The only place that knows Eta. A template in the owner's folder replaces the package's own of the same name.
 */
import fs from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import { Eta, EtaParseError } from 'eta';
import { diagnosticOf, type Message } from '../messages/message.ts';
import { PROGRAM } from '../messages/program.ts';
import { RENDER } from '../messages/render.ts';
import { asTyped } from '../messages/system.ts';
import { Problem } from '../model/problem.ts';
import { PACKAGE_FOLDER } from '../text/package-folder.ts';

export interface Templates {
  /**
   * Renders `NAME.eta`; every `<%= %>` is escaped.
   * @throws Problem with file and line where an owner's template is at fault.
   */
  render(name: string, data: object): string;
}

/** @param dirs folders in the order in which they are searched: the owner's first, then the package's. */
export function openTemplates(dirs: readonly string[]): Templates {
  const quick = engine(dirs, false);
  // Counting lines slows templates down: only after a failure is the template rendered again to find its line.
  const counting = engine(dirs, true);
  return {
    render(name, data) {
      try {
        return quick.render(name, data);
      } catch {
        return rendered(counting, name, data);
      }
    },
  };
}

function rendered(eta: Eta, name: string, data: object): string {
  try {
    return eta.render(name, data);
  } catch (error) {
    throw problemIn(error) ?? error;
  }
}

function engine(dirs: readonly string[], debug: boolean): Eta {
  const eta = new Eta({ cache: true, autoEscape: true, debug, views: dirs[0] ?? '.', functionHeader: '"use strict";' });
  const found = new Map<string, string>();
  eta.resolvePath = (template, options) => {
    const known = found.get(template);
    if (known !== undefined) return known;
    const file = locate(dirs, `${template.replace(/^\.?\//u, '').replace(/\.eta$/u, '')}.eta`, options?.filepath ?? null);
    found.set(template, file);
    return file;
  };
  const { compile } = eta;
  eta.compile = (template, options) => {
    try {
      return compile.call(eta, template, options);
    } catch (error) {
      const file = options?.filepath ?? '';
      if (!(error instanceof EtaParseError) || !isOwn(file)) throw error;
      const line = typeof template === 'string' ? lineOfSyntaxError(eta, template, error) : null;
      throw problemAt(file, line, RENDER.templateSyntax({ reason: firstLine(error.message.replace(BAD_SYNTAX, '')) }), error);
    }
  };
  return eta;
}

const OWN_TEMPLATES = path.join(PACKAGE_FOLDER, 'templates') + path.sep;
const isOwn = (file: string): boolean => !path.resolve(file).startsWith(OWN_TEMPLATES);

/** Eta's heading of a syntax error in JavaScript; the engine's own words follow. */
const BAD_SYNTAX = /^Bad template syntax\s+/u;
/** `unclosed tag at line 3 col 5:` */
const PARSED_LINE = / at line (\d+) col \d+:?/u;
const firstLine = (text: string): string => (text.split('\n')[0] ?? '').replace(PARSED_LINE, '').trim();

/** Eta names the line of an unclosed tag; that of wrong JavaScript is found in the program that Eta makes, which counts its lines. */
function lineOfSyntaxError(eta: Eta, template: string, { message }: Error): number | null {
  const named = PARSED_LINE.exec(message)?.[1];
  if (named !== undefined) return Number(named);
  const program = `(function (it, options) {\n${eta.withConfig({ debug: true }).compileToString(template)}\n})`;
  try {
    new vm.Script(program, { filename: 'template' });
    return null;
  } catch (error) {
    const at = Number(/^template:(\d+)/u.exec(error instanceof Error ? (error.stack ?? '') : '')?.[1] ?? 0);
    const counted = [
      ...program
        .split('\n')
        .slice(0, at)
        .join('\n')
        .matchAll(/^__eta\.line=(\d+)$/gmu),
    ].at(-1)?.[1];
    return counted === undefined ? null : Number(counted);
  }
}

/** First lines of Eta's errors: file and line. */
const ETA_PLACE = /^(?<file>.+):(?<line>\d+)\n/u;

/** The innermost owner's template in an error and its causes; null where only the package's own are in it. */
function problemIn(thrown: unknown): Problem | null {
  let place: { readonly file: string; readonly line: number } | null = null;
  let reason = '';
  for (let error = thrown; error instanceof Error; error = error.cause) {
    if (error instanceof Problem) return error;
    const { file = '', line = '' } = ETA_PLACE.exec(error.message)?.groups ?? {};
    if (file !== '' && isOwn(file)) place = { file, line: Number(line) };
    reason = error.message;
  }
  return place && problemAt(place.file, place.line, RENDER.templateFailed({ reason: firstLine(reason) }), thrown);
}

function problemAt(file: string, line: number | null, message: Message, cause: unknown): Problem {
  const text = line === null ? null : (fs.readFileSync(file, 'utf8').split('\n')[line - 1]?.trim() ?? null);
  return new Problem(diagnosticOf(message, asTyped(file), line, text), { cause });
}

/** @param includer the template that includes this one; null where the program itself asks for it. */
function locate(dirs: readonly string[], name: string, includer: string | null): string {
  for (const dir of dirs) {
    const file = path.join(dir, name);
    if (fs.existsSync(file)) return file;
  }
  if (includer === null) throw new Problem(diagnosticOf(PROGRAM.fileMissing(), path.join(dirs.at(-1) ?? '', name)));
  const line =
    fs
      .readFileSync(includer, 'utf8')
      .split('\n')
      .findIndex((text) => text.includes(name.replace(/\.eta$/u, ''))) + 1;
  throw problemAt(includer, line || null, RENDER.templateMissing({ name, folders: dirs.map(asTyped).join(', ') }), null);
}
