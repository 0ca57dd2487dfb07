import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { generateIdentity, identityToRecipient } from 'age-encryption';
import { makeBackup, type Made } from '#lib/server/backup/make-backup.ts';
import { rowsOf } from '#lib/server/backup/manifest.ts';
import { storeIn } from '#lib/server/files/files.ts';
import { lockFrom } from './backup/keys.ts';
import { megabytes, progressOn } from './backup/progress.ts';
import { orWrongArguments, refusedOr } from './backup/refused.ts';
import { scheduledBackup } from './backup/scheduled.ts';
import { openInstallation } from './server/installation.ts';
import { WrongArguments } from './wrong-arguments.ts';

export const help = `Cách dùng: kheo backup TỆP|THƯ-MỤC [--recipient age1… | --passphrase-file TỆP] [--json]
           kheo backup --scheduled
           kheo backup --new-key TỆP

Sao lưu cơ sở dữ liệu và mọi tệp tại một thời điểm, khi máy chủ vẫn chạy. Nêu thư mục thì tên tệp đặt theo ngày giờ. Tệp chỉ có tên khi đã ghi trọn vẹn.
  --recipient        mã hóa cho người giữ khóa của khóa công khai này
  --passphrase-file  mã hóa bằng mật khẩu ở dòng đầu của tệp
  --scheduled        việc hằng đêm: vào thư mục KHEO_BACKUP, giữ 7 ngày, 4 tuần, 12 tháng, ghi kết quả cho trang Sao lưu
  --new-key          tạo khóa mới vào TỆP (cất riêng, không để cùng bản sao lưu) và in khóa công khai
Không có trong bản sao lưu: thư mục secrets của KHEO_DATA (hoặc KHEO_SECRET, KHEO_MASTER_KEY), chứng thư số và các thiết lập. Phải cất riêng, nếu không sẽ không đọc được
họ tên trong nhật ký sau khi phục hồi.
Mã thoát: 0 khi trọn vẹn, 1 khi không sao lưu được hoặc có tệp đã hỏng từ trước.`;

const text = { type: 'string' } as const;
const options = { recipient: text, 'passphrase-file': text, 'new-key': text, scheduled: { type: 'boolean' }, json: { type: 'boolean' } } as const;

export async function run(args: string[]): Promise<number> {
	const { positionals, values } = orWrongArguments(() => parseArgs({ args, allowPositionals: true, options }));
	if (values['new-key'] !== undefined) return newKey(values['new-key']);
	if (values.scheduled) return refusedOr(scheduledBackup);
	const [to, ...more] = positionals;
	if (to === undefined || more.length > 0) throw new WrongArguments('Cần một tệp hoặc thư mục để ghi bản sao lưu.');
	const lock = await lockFrom(values);
	let made: Made | undefined;
	const refused = await refusedOr(async () => {
		const { database, settings, close } = await openInstallation();
		const source = { ...database, store: storeIn(join(settings.dataFolder, 'files')) };
		made = await makeBackup(source, to, lock, progressOn(process.stderr)).finally(close);
	});
	if (refused || !made) return refused;
	console.log(values.json ? JSON.stringify(made) : wordsFor(made));
	for (const { agencyId, sha256, why } of made.manifest.files.damaged) {
		console.error(`${agencyId}/${sha256}: ${why === 'missing' ? 'mất tệp' : 'nội dung khác mã băm'} (hỏng từ trước khi sao lưu)`);
	}
	return made.manifest.files.damaged.length === 0 ? 0 : 1;
}

async function newKey(path: string): Promise<number> {
	const identity = await generateIdentity();
	await writeFile(path, `# Khóa mở bản sao lưu của Khéo. Cất riêng.\n${identity}\n`, { mode: 0o600, flag: 'wx' });
	console.log(await identityToRecipient(identity));
	return 0;
}

function wordsFor({ path, size, manifest }: Made): string {
	const { tables, files } = manifest;
	return [
		`Đã sao lưu vào ${path} (${megabytes(size)}).`,
		`${rowsOf(manifest)} dòng của ${tables.length} bảng, ${files.count} tệp (${megabytes(files.bytes)}).`,
		'Nhớ cất riêng thư mục secrets của KHEO_DATA, hoặc KHEO_SECRET và KHEO_MASTER_KEY: chúng không nằm trong bản sao lưu.'
	].join('\n');
}
