/**
 * Fetches the newest Node that the registry has as a package and prints the path of its program. Where it cannot be had, says so and
 * prints the Node of this machine.
 *
 *   tsx tools/newest-node.ts DIR
 */
import { fetchNode } from './installs/fetch-node.ts';

const [, , folder = 'node_modules/.cache/guzhi-nodes'] = process.argv;
let node = process.execPath;
try {
  node = fetchNode('latest', folder);
} catch (error) {
  const reason =
    error instanceof Error ? (error.message.split('\n').find((line) => line.includes('npm error')) ?? error.message) : String(error);
  console.error(`The newest Node cannot be had (${reason}): using ${process.version} of this machine`);
}
console.log(node);
