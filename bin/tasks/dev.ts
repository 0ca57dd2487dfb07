import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { openInstallation } from '../../app/src/cli/server/installation.ts';
import { root } from '../steps/program.ts';

/** The app as it is being written, on this checkout's own database, until Ctrl-C. */
const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
const installation = await openInstallation();
const server = spawn(process.execPath, [vite, 'dev', ...process.argv.slice(2)], { stdio: 'inherit', cwd: join(root, 'app') });
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => server.kill(signal));
const [code] = await once(server, 'exit');
await installation.close();
process.exitCode = code ?? 0;
