import { parseArgs } from 'node:util';
import type { Manifest } from '#lib/server/backup/manifest.ts';
import { rowsOf } from '#lib/server/backup/manifest.ts';
import { checkArchive } from '#lib/server/backup/read-archive.ts';
import { keyFrom } from './backup/keys.ts';
import { progressOn } from './backup/progress.ts';
import { orWrongArguments, refusedOr } from './backup/refused.ts';
import { restoreHere } from './backup/restore-here.ts';
import { isSound } from '#lib/server/audit/verify.ts';
import { wordsFor } from './verify/words-for.ts';
import { WrongArguments } from './wrong-arguments.ts';

export const help = `Cách dùng: kheo restore TỆP [--identity TỆP-KHÓA | --passphrase-file TỆP] [--without-secrets] [--check]

Phục hồi bản sao lưu vào nơi trống: KHEO_DATA là thư mục mới, hoặc DATABASE_URL là cơ sở dữ liệu trống. Nơi đã có dữ liệu thì không bị đụng tới.
Trước tiên chép thư mục secrets đã cất riêng vào KHEO_DATA (hoặc đặt KHEO_SECRET, KHEO_MASTER_KEY như cũ).
Bản sao lưu được đọc và so mã băm từ đầu đến cuối trước khi ghi; dữ liệu nạp vào được đọc lại và so từng bảng, rồi kiểm tra như "kheo verify".
Bị cắt ngang thì máy chủ không khởi động trên dữ liệu dở dang; chạy lại lệnh này để làm lại từ đầu.
  --check            chỉ đọc và so mã băm, không phục hồi
  --without-secrets  khi đã mất bí mật: phục hồi phần còn đọc được
Mã thoát: 0 khi mọi thứ đúng, 1 khi bị từ chối hoặc có chỗ sai.`;

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;
const options = { identity: text, 'passphrase-file': text, 'without-secrets': flag, check: flag } as const;

export async function run(args: string[]): Promise<number> {
	const { positionals, values } = orWrongArguments(() => parseArgs({ args, allowPositionals: true, options }));
	const [path, ...more] = positionals;
	if (path === undefined || more.length > 0) throw new WrongArguments('Cần một tệp sao lưu.');
	let sound = true;
	const refused = await refusedOr(async () => {
		const key = await keyFrom(values);
		const manifest = await checkArchive(path, key);
		console.log(wordsForArchive(manifest));
		if (values.check) return;
		const { unknownJobs, results } = await restoreHere({ path, key, manifest }, values['without-secrets'] ?? false, progressOn(process.stderr));
		for (const result of results) console.log(wordsFor(result));
		if (unknownJobs > 0) console.log(`${unknownJobs} việc nền đang chờ thuộc loại mà phiên bản này không còn, đã bỏ qua.`);
		sound = results.every(isSound);
		console.log(sound ? 'Đã phục hồi, mọi thứ khớp bản sao lưu.' : 'Đã phục hồi, khớp bản sao lưu; các chỗ sai nêu trên có từ trước khi sao lưu.');
	});
	return refused || (sound ? 0 : 1);
}

function wordsForArchive(manifest: Manifest): string {
	const { madeAt, kheo, files } = manifest;
	const damaged = files.damaged.length === 0 ? '' : `, ${files.damaged.length} tệp đã hỏng khi sao lưu`;
	return `Bản sao lưu nguyên vẹn: ${madeAt}, Khéo ${kheo}, ${rowsOf(manifest)} dòng, ${files.count} tệp${damaged}.`;
}
