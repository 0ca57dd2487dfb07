import { peopleInDrafts } from '#lib/features/submissions/server/service/people-in-rows.ts';
import { sealForever } from '#lib/server/audit/seal-forever.ts';
import { openInstallation } from './server/installation.ts';
import { refusalOnStart } from './server/refusal-on-start.ts';

export const help = `Cách dùng: kheo work

Chạy riêng các việc nền (niêm phong nhật ký), khi máy chủ web chạy ở nơi khác. "kheo serve" đã chạy sẵn việc nền.`;

export async function run(): Promise<number> {
	return refusalOnStart(async () => {
		const installation = await openInstallation();
		const stop = new AbortController();
		for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop.abort());
		await sealForever(installation.db, peopleInDrafts, stop.signal);
		await installation.close();
	});
}
