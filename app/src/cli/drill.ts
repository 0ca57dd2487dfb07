import { parseArgs } from 'node:util';
import { runDrill } from './backup/run-drill.ts';
import { orWrongArguments, refusedOr } from './backup/refused.ts';
import { WrongArguments } from './wrong-arguments.ts';

export const help = `Cách dùng: kheo drill [TỆP] [--identity TỆP-KHÓA | --passphrase-file TỆP]

Diễn tập phục hồi: phục hồi bản sao lưu (mới nhất trong KHEO_BACKUP khi không nêu tệp) vào một cơ sở dữ liệu tạm, so từng bảng, kiểm tra chuỗi nhật ký và mọi tệp, rồi xóa
phần tạm. Dữ liệu đang dùng không bị đụng tới. Kết quả được ký bằng khóa của nơi cài đặt và hiện ở trang Sao lưu.
Mã thoát: 0 khi mọi thứ khớp, 1 khi không phục hồi được hoặc có chỗ sai.`;

const text = { type: 'string' } as const;
const options = { identity: text, 'passphrase-file': text } as const;

export async function run(args: string[]): Promise<number> {
	const { positionals, values } = orWrongArguments(() => parseArgs({ args, allowPositionals: true, options }));
	if (positionals.length > 1) throw new WrongArguments('Chỉ nêu một tệp sao lưu.');
	let ok = false;
	const refused = await refusedOr(async () => {
		const { words, ...outcome } = await runDrill(positionals[0] ?? null, values);
		ok = outcome.ok;
		console.log(words);
	});
	return refused || (ok ? 0 : 1);
}
