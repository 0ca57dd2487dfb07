import { connect } from '#lib/server/database/connect.ts';
import { work } from '#lib/server/jobs/work.ts';
import { bindings } from '../../src/bindings.ts';

/** The installation's own work of some kinds in a process of its own, to be killed: node real-worker.ts APP-URL JOBS-URL KIND… */
const [appUrl, jobsUrl, ...kinds] = process.argv.slice(2);
if (process.argv[1] === import.meta.filename && appUrl && jobsUrl) {
	const stop = new AbortController();
	process.on('SIGTERM', () => stop.abort());
	const db = connect(appUrl, 2);
	await work(
		bindings.filter((binding) => kinds.includes(binding.kind.name)),
		{ db, jobsUrl, stop: stop.signal, superviseSeconds: 1 }
	);
	await db.destroy();
}
