/**
 * The only place that knows Eta. A template of the owner's folder stands in for the package's own of the same name.
 */
import fs from 'node:fs';
import path from 'node:path';
import { Eta, EtaParseError } from 'eta';

export interface Templates {
  /** Renders `NAME.eta`; every `<%= %>` is escaped. Throws with the template's file and line. */
  render(name: string, data: object): string;
}

/** Folders are looked through in order: the owner's first, then the package's. */
export function openTemplates(dirs: readonly string[]): Templates {
  const quick = engine(dirs, false);
  // Keeping count of lines slows templates down, so it is done only once one has failed, to say where.
  const telling = engine(dirs, true);
  return {
    render(name, data) {
      try {
        return quick.render(name, data);
      } catch {
        return telling.render(name, data);
      }
    },
  };
}

function engine(dirs: readonly string[], debug: boolean): Eta {
  const eta = new Eta({ cache: true, autoEscape: true, debug, views: dirs[0] ?? '.', functionHeader: '"use strict";' });
  const found = new Map<string, string>();
  eta.resolvePath = (template) => {
    const known = found.get(template);
    if (known !== undefined) return known;
    const file = locate(dirs, `${template.replace(/^\.?\//u, '').replace(/\.eta$/u, '')}.eta`);
    found.set(template, file);
    return file;
  };
  const { compile } = eta;
  eta.compile = (template, options) => {
    try {
      return compile.call(eta, template, options);
    } catch (error) {
      throw error instanceof EtaParseError ? new Error(`${options?.filepath ?? ''}: ${problemIn(error)}`) : error;
    }
  };
  return eta;
}

/** Without the program that Eta made of the template. */
const problemIn = ({ message }: Error): string => message.replace(/\n=+\n.*$/su, '').trim();

function locate(dirs: readonly string[], name: string): string {
  for (const dir of dirs) {
    const file = path.join(dir, name);
    if (fs.existsSync(file)) return file;
  }
  throw new Error(`template ${name} is in none of: ${dirs.join(', ')}. Restore it, or remove what includes it.`);
}
