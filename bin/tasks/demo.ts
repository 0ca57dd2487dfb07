import { join } from 'node:path';
import { runForwarding } from '../bootstrap/run-forwarding.mjs';
import { root } from '../steps/program.ts';
import { ensureBuilt } from './ensure-built.ts';

await ensureBuilt();
await runForwarding(process.execPath, [join(root, 'app', 'bin', 'kheo.mjs'), 'demo', ...process.argv.slice(2)]);
