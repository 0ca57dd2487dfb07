import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openSessions } from '#lib/server/backup/snapshot.ts';
import { moveFiles, type MovedFiles } from '#lib/server/files/move-files.ts';
import { storeIn } from '#lib/server/files/files.ts';
import { FilesAway } from '#lib/server/files/s3-bucket.ts';
import { s3Settings } from '#lib/server/files/s3-settings.ts';
import { diskStore } from '#lib/server/files/store.ts';
import { StartRefusal } from '#lib/server/start-refusal.ts';
import { orWrongArguments, refusedOr } from './backup/refused.ts';
import { openInstallation } from './server/installation.ts';
import { WrongArguments } from './wrong-arguments.ts';

export const help = `Cách dùng: kheo files move

Chép mọi tệp từ ổ đĩa (KHEO_DATA/files) vào kho S3 mà S3_ENDPOINT và S3_BUCKET chỉ tới, đọc lại từng tệp và so mã băm. Bị cắt ngang thì chạy lại lệnh này.
Cách chuyển: đặt S3_ENDPOINT, S3_BUCKET, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY; dừng máy chủ; chạy lệnh này; khởi động lại; chạy "kheo verify".
Tệp trên ổ đĩa không bị xóa; chỉ xóa sau khi đã kiểm tra và sao lưu.
Mã thoát: 0 khi mọi tệp đã ở kho mới, 1 khi có tệp mất hoặc hỏng từ trước, hoặc kho không trả lời.`;

export async function run(args: string[]): Promise<number> {
	const { positionals } = orWrongArguments(() => parseArgs({ args, allowPositionals: true, options: {} }));
	if (positionals.join(' ') !== 'move') throw new WrongArguments('Cần viết: kheo files move.');
	let found: MovedFiles | undefined;
	const refused = await refusedOr(async () => {
		if (!s3Settings()) throw new WrongArguments('Chưa đặt S3_ENDPOINT và S3_BUCKET.');
		const { database, settings, close } = await openInstallation();
		try {
			await using sessions = await openSessions(database);
			const { rows } = await sessions.public.query<{ agencyId: string; sha256: string }>(
				'select agency_id as "agencyId", sha256 from public.files order by agency_id, sha256'
			);
			const folder = join(settings.dataFolder, 'files');
			found = await moveFiles(rows, diskStore(folder), storeIn(folder), sayProgress(rows.length)).catch(asRefused);
		} finally {
			await close();
		}
	});
	if (refused || !found) return refused;
	console.log(`Đã chép ${found.moved} tệp, ${found.there} tệp đã có sẵn ở kho.`);
	for (const { agencyId, sha256 } of found.missing) console.error(`${agencyId}/${sha256}: mất tệp trên ổ đĩa`);
	for (const { agencyId, sha256 } of found.damaged) console.error(`${agencyId}/${sha256}: nội dung khác mã băm`);
	return found.missing.length + found.damaged.length === 0 ? 0 : 1;
}

function asRefused(error: unknown): never {
	throw error instanceof FilesAway ? new StartRefusal('files.away', error.message, { cause: error }) : error;
}

function sayProgress(all: number) {
	let last = Date.now();
	return (seen: number) => {
		if (Date.now() - last < 2000) return;
		last = Date.now();
		process.stderr.write(`${seen} / ${all} tệp\n`);
	};
}
