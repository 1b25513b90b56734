/** Which packages the bill of materials lists. */
import { expect, test } from 'vitest';
import { reduceBill } from '../../tools/sbom/reduce-bill.ts';

const component = (name: string) => ({ 'bom-ref': `${name}@1.0.0`, name, version: '1.0.0' });
const bill = {
  serialNumber: 'urn:1',
  metadata: { timestamp: 'now', component: component('folder') },
  components: ['used', 'shared', 'tool'].map(component),
  dependencies: [
    { ref: 'folder@1.0.0', dependsOn: ['used@1.0.0', 'tool@1.0.0'] },
    { ref: 'tool@1.0.0', dependsOn: ['shared@1.0.0'] },
  ],
};
const lock = {
  packages: {
    '': {},
    'node_modules/used': { version: '1.0.0' },
    'node_modules/used/node_modules/shared': { version: '1.0.0' },
    'node_modules/tool': { version: '1.0.0', dev: true },
  },
};
const reduced = reduceBill(bill, lock, { name: 'guzhi', version: '2.0.0' });

test('packages that only the tools need are left out, also among the dependencies', () => {
  expect(reduced.components.map(({ name }) => name)).toEqual(['used', 'shared']);
  expect(reduced.dependencies).toEqual([{ ref: 'folder@1.0.0', dependsOn: ['used@1.0.0'] }]);
});

test('the subject is the project, and no time or number of the making is kept', () => {
  expect(reduced.metadata).toEqual({ component: { 'bom-ref': 'folder@1.0.0', name: 'guzhi', version: '2.0.0' } });
  expect(reduced.serialNumber).toBeUndefined();
});
