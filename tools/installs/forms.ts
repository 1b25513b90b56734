/** Every way to install guzhi that `npm run installs` tries. */
export type Manager = 'npm 10' | 'npm 11' | 'npm 12' | 'pnpm';
export type Source = 'clone' | 'package';

export interface Form {
  /** A clone of the repository, or the package that `npm pack` makes, in an empty folder. */
  readonly source: Source;
  readonly manager: Manager;
  /** The major version of Node. */
  readonly node: number;
  readonly condition: Condition;
}

interface Condition {
  readonly name: string;
  /** Further arguments of the install. */
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Whether g++, make and Python can be found. */
  readonly compiler?: boolean;
}

const PLAIN: Condition = { name: '' };
const CONDITIONS: readonly Condition[] = [
  PLAIN,
  { name: '--ignore-scripts', args: ['--ignore-scripts'] },
  { name: 'no compiler', compiler: false },
];
/** `pnpm add` ends with 1 until its user has decided about each install script. */
const PNPM_ADD: readonly Condition[] = [
  { name: '--ignore-scripts', args: ['--ignore-scripts'] },
  { name: '--ignore-scripts, no compiler', args: ['--ignore-scripts'], compiler: false },
  { name: '--allow-build=nodejieba', args: ['--allow-build=nodejieba'] },
];
/** `yes=false`, as an organisation may set it: npx stops where it would fetch a package. */
const NO_FETCHING: Condition = { name: 'yes=false', env: { npm_config_yes: 'false' } };
const MAY_FETCH: Condition['env'] = { npm_config_yes: 'true' };

const NPMS: readonly Manager[] = ['npm 10', 'npm 11', 'npm 12'];
/** npm 12 needs Node 22. */
const USUAL_NODE = 22;
export const NODES = [20, 22, 24, 26] as const;

/** A clone states in its .npmrc whether npx may fetch; the folder of a package's user has none, so that npx fetches unless it is forbidden. */
const conditionsOf = (source: Source, manager: Manager): readonly Condition[] => {
  if (source === 'clone') return CONDITIONS;
  if (manager === 'pnpm') return PNPM_ADD;
  return [...CONDITIONS.map((condition) => ({ ...condition, env: { ...condition.env, ...MAY_FETCH } })), NO_FETCHING];
};

export const FORMS: readonly Form[] = [
  ...(['clone', 'package'] as const).flatMap((source) =>
    [...NPMS, 'pnpm' as const].flatMap((manager) =>
      conditionsOf(source, manager).map((condition) => ({ source, manager, node: USUAL_NODE, condition })),
    ),
  ),
  ...NODES.filter((node) => node !== USUAL_NODE).map((node) => ({
    source: 'clone' as const,
    manager: 'npm 10' as const,
    node,
    condition: PLAIN,
  })),
];

export const nameOf = ({ source, manager, node, condition }: Form): string =>
  [source, `${manager}, Node ${node}`, condition.name].filter((part) => part !== '').join(', ');
