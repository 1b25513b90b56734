/** The `yaml` package, loaded at the first call: it consists of many small files, and most runs read no YAML. */
import { createRequire } from 'node:module';
import type * as Yaml from 'yaml';

/** The package, once loaded. */
let loaded: typeof Yaml | null = null;
export const yaml = (): typeof Yaml => (loaded ??= createRequire(import.meta.url)('yaml') as typeof Yaml);
