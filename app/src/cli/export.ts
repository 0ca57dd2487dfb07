import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { exportAgency } from '#lib/server/export/export-agency.ts';
import { exportKey, newExportKey } from '#lib/server/export/export-key.ts';
import type { ExportManifest } from '#lib/server/export/manifest.ts';
import { storeIn } from '#lib/server/files/files.ts';
import { orWrongArguments, refusedOr } from './backup/refused.ts';
import { openInstallation } from './server/installation.ts';
import { WrongArguments } from './wrong-arguments.ts';

export const help = `Cách dùng: kheo export CƠ-QUAN --out THƯ-MỤC [--key-file TỆP]

Xuất toàn bộ dữ liệu của một cơ quan tại một thời điểm, khi máy chủ vẫn chạy, theo định dạng mở: JSON từng dòng, CSV, văn bản đã chốt, mọi tệp theo mã băm, README.
Nạp vào nơi cài Khéo khác bằng "kheo import". Thư mục chỉ có tên khi đã ghi trọn vẹn.
  --key-file   ghi khóa của bản xuất vào TỆP mới; không nêu thì khóa được in ra một lần
Họ tên trong nhật ký và những gì Khéo khóa riêng nằm dưới khóa ấy. Phần còn lại đọc được ngay: cất thư mục như cất bản gốc.
Mã thoát: 0 khi trọn vẹn, 1 khi không xuất được hoặc có tệp đã hỏng từ trước.`;

const text = { type: 'string' } as const;

export async function run(args: string[]): Promise<number> {
	const { positionals, values } = orWrongArguments(() => parseArgs({ args, allowPositionals: true, options: { out: text, 'key-file': text } }));
	const [slug, ...more] = positionals;
	const { out, 'key-file': keyFile } = values;
	if (slug === undefined || out === undefined || more.length > 0) throw new WrongArguments('Cần: kheo export CƠ-QUAN --out THƯ-MỤC.');
	const key = newExportKey();
	let made: ExportManifest | undefined;
	const refused = await refusedOr(async () => {
		const { database, settings, close } = await openInstallation();
		const source = { ...database, store: storeIn(join(settings.dataFolder, 'files')) };
		if (keyFile !== undefined) await writeFile(keyFile, `${key}\n`, { mode: 0o600, flag: 'wx' });
		made = await exportAgency(source, slug, out, exportKey(key)).finally(close);
	});
	if (refused || !made) return refused;
	const rows = made.tables.reduce((sum, table) => sum + table.rows, 0);
	console.log(
		`Đã xuất ${made.agency.name} vào ${out}: ${rows} dòng của ${made.tables.length} bảng, ${made.files.sha256.length} tệp, ${made.accounts.length} tài khoản.`
	);
	console.log(keyFile === undefined ? `Khóa của bản xuất, chỉ in một lần này; cất riêng:\n${key}` : `Khóa của bản xuất ở ${keyFile}; cất riêng.`);
	for (const sha256 of made.files.missing) console.error(`${sha256}: tệp mất hoặc hỏng từ trước, không có trong bản xuất`);
	return made.files.missing.length === 0 ? 0 : 1;
}
