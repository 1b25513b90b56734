/** The parts of a CycloneDX bill of materials changed here. */
export interface Bill {
  readonly serialNumber?: string;
  readonly metadata: { readonly timestamp?: string; readonly component: Component };
  readonly components: readonly Component[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
}

interface Component {
  readonly 'bom-ref': string;
  readonly name: string;
  readonly version: string;
}

export interface LockFile {
  readonly packages: Readonly<Record<string, { readonly version?: string; readonly dev?: boolean }>>;
}

/**
 * Removes development packages, and fields that record only when and where the bill was made. npm's own `--omit=dev` would
 * also remove packages shared by the program and its tools.
 * @param project name and version of the bill's subject, which npm names after the folder
 */
export function reduceBill(bill: Bill, lock: LockFile, project: { readonly name: string; readonly version: string }): Bill {
  const { serialNumber: _number, ...kept } = bill;
  const { timestamp: _time, ...metadata } = bill.metadata;
  const used = usedPackages(lock);
  const components = bill.components.filter((one) => used.has(`${one.name}@${one.version}`));
  const refs = new Set([metadata.component['bom-ref'], ...components.map((one) => one['bom-ref'])]);
  const dependencies = bill.dependencies
    .filter(({ ref }) => refs.has(ref))
    .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((other) => refs.has(other)) }));
  return { ...kept, metadata: { ...metadata, component: { ...metadata.component, ...project } }, components, dependencies };
}

/** @returns `name@version` of every package that is not only for development */
function usedPackages({ packages }: LockFile): ReadonlySet<string> {
  const used = Object.entries(packages).filter(([place, { dev }]) => place !== '' && dev !== true);
  return new Set(used.map(([place, { version }]) => `${place.replace(/^.*node_modules\//u, '')}@${version}`));
}
