import { say, stop } from '../bootstrap/say.mjs';
import { buildApp, isBuilt } from './build-app.ts';

/** Builds the app when its sources are newer than the build; says so, and stops with the reason when it cannot. */
export async function ensureBuilt(): Promise<void> {
	if (isBuilt()) return;
	say('đang dựng ứng dụng (lần đầu hoặc sau khi sửa mã, chừng nửa phút đến hai phút)…');
	const { code, output } = await buildApp();
	if (code === 0) return;
	console.error(output);
	stop('dựng ứng dụng chưa xong; xem lời báo phía trên. Dữ liệu còn nguyên.');
}
