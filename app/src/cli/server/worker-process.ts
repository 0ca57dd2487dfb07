import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { log } from '#lib/server/log.ts';

/** The worker beside the server, started again when it falls. It ends by itself when the server is killed: its channel closes. */
export function startWorker(): { stop(): Promise<void> } {
	let stopping = false;
	let child = launch();

	function launch() {
		const started = fork(fileURLToPath(new URL('../../worker.ts', import.meta.url)), { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
		started.once('exit', (code) => {
			if (stopping) return;
			log.warn('worker.fell', { code });
			setTimeout(() => (stopping ? undefined : (child = launch())), 1000).unref();
		});
		return started;
	}

	return {
		stop: () =>
			new Promise((done) => {
				stopping = true;
				if (child.exitCode !== null || child.signalCode !== null) return done();
				child.once('exit', () => done());
				child.kill('SIGTERM');
			})
	};
}
