import { join } from 'node:path';
import { runForwarding } from '../bootstrap/run-forwarding.mjs';
import { root } from '../steps/program.ts';

const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
await runForwarding(process.execPath, [vite, 'dev', ...process.argv.slice(2)], join(root, 'app'));
