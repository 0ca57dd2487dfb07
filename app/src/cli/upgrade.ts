import { parseArgs } from 'node:util';
import { orWrongArguments } from './backup/refused.ts';
import { refusalOnStart } from './server/refusal-on-start.ts';
import { upgrade } from './upgrade/upgrade-to.ts';
import { WrongArguments } from './wrong-arguments.ts';

export const help = `Cách dùng: kheo upgrade GÓI.tar.gz [--stop LỆNH] [--start LỆNH] [--ready ĐỊA-CHỈ] [--backup THƯ-MỤC]

Nâng cấp bản Khéo cài từ gói: mở gói cạnh bản đang dùng, dừng máy chủ, sao lưu, nâng cấp dữ liệu, chuyển sang bản mới, chạy và đợi /readyz.
Bước nào hỏng thì trở về: bản cũ, với dữ liệu như trước khi nâng cấp. Bản cũ và bản sao lưu được giữ lại.
  --stop, --start   lệnh dừng và chạy máy chủ, ví dụ "systemctl stop kheo"; không nêu --start thì chạy thử bản mới một lúc rồi dừng
  --ready           địa chỉ để hỏi bản mới đã sẵn sàng chưa (mặc định http://127.0.0.1:4173/readyz)
  --backup          nơi để bản sao lưu trước khi nâng cấp (mặc định before-upgrade trong KHEO_DATA)
Mã thoát: 0 khi đã nâng cấp, 1 khi không; khi đó bản cũ vẫn dùng được, trừ khi lời báo nói khác.`;

const text = { type: 'string' } as const;
const options = { stop: text, start: text, ready: text, backup: text } as const;

export async function run(args: string[]): Promise<number> {
	const { positionals, values } = orWrongArguments(() => parseArgs({ args, allowPositionals: true, options }));
	const [tarball, ...more] = positionals;
	if (tarball === undefined || more.length > 0) throw new WrongArguments('Cần một gói cài (kheo-….tar.gz).');
	if (values.start !== undefined && values.stop === undefined)
		throw new WrongArguments('--start cần đi cùng --stop: bản mới không sẵn sàng thì phải dừng được nó.');
	return refusalOnStart(() =>
		upgrade(tarball, {
			stop: values.stop ?? null,
			start: values.start ?? null,
			ready: values.ready ?? 'http://127.0.0.1:4173/readyz',
			backup: values.backup ?? null
		})
	);
}
