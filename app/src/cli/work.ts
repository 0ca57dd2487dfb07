import { closeIdentity } from '#lib/features/accounts/server/service.ts';
import { sealForever } from '#lib/server/audit/seal-forever.ts';
import { beatForever, type Passed } from '#lib/server/jobs/heartbeat.ts';
import { workForever } from '#lib/server/jobs/work.ts';
import { startTracing } from '#lib/server/tracing/start-tracing.ts';
import { bindings } from '../bindings.ts';
import { openInstallation } from './server/installation.ts';
import { refusalOnStart } from './server/refusal-on-start.ts';

export const help = `Cách dùng: kheo work

Chạy riêng các việc nền (niêm phong nhật ký, hàng đợi công việc), khi máy chủ web chạy ở nơi khác. "kheo serve" đã chạy sẵn việc nền.`;

export async function run(): Promise<number> {
	return refusalOnStart(async () => {
		const { db, close } = await openInstallation();
		const stopTracing = await startTracing('worker');
		const stop = new AbortController();
		for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop.abort());
		const place = { db, jobsUrl: process.env['DATABASE_JOBS_URL'] ?? '', stop: stop.signal };
		const passed: Passed = { at: null };
		await Promise.all([sealForever(db, stop.signal, passed), beatForever(db, stop.signal, passed), workForever(bindings, place)]);
		await Promise.all([closeIdentity(), stopTracing()]);
		await close();
	});
}
