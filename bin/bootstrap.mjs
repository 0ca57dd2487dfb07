/**
 * The first thing every command runs: plain JavaScript for any Node from 20 on, with no dependency.
 * It installs what is missing, finds Node 24 and starts the task with it, by path.
 */
import { ensureInstalled } from './bootstrap/install.mjs';
import { findNode24 } from './bootstrap/node-24.mjs';
import { runForwarding } from './bootstrap/run-forwarding.mjs';
import { explainTasks, taskFile } from './bootstrap/tasks.mjs';

const [task, ...args] = process.argv.slice(2);
const file = taskFile(task);

if (file === undefined) {
	explainTasks(task);
	process.exit(task === undefined || task === '--help' ? 0 : 2);
}

await ensureInstalled();
await runForwarding(findNode24(), [file, ...args]);
