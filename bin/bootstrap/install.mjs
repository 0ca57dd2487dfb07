import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runNpm } from './npm.mjs';
import { root } from './root.mjs';
import { say, stop } from './say.mjs';

const stampFile = join(root, 'node_modules', '.kheo-lock');

/** Makes node_modules what package-lock.json says. The stamp is written last, so a broken installation starts anew. */
export async function ensureInstalled() {
	const wanted = lockStamp();
	if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wanted) return;
	say('đang cài các gói cần thiết (một lần, khoảng một phút)…');
	rmSync(stampFile, { force: true });
	const code = await runNpm(['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error', '--no-update-notifier']);
	if (code !== 0) stop('cài chưa xong; xem lời báo phía trên. Mã nguồn và dữ liệu còn nguyên. Hãy kiểm tra kết nối Internet rồi chạy lại lệnh này.');
	writeFileSync(stampFile, wanted);
	say('đã cài xong.');
}

function lockStamp() {
	const lock = readFileSync(join(root, 'package-lock.json'));
	return `${createHash('sha256').update(lock).digest('hex')} ${process.platform}-${process.arch}\n`;
}
