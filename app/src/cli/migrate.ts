import { openInstallation } from './server/installation.ts';
import { refusalOnStart } from './server/refusal-on-start.ts';

export const help = `Cách dùng: kheo migrate

Mở cơ sở dữ liệu, nâng cấp cấu trúc cho đúng phiên bản này rồi dừng. "kheo serve" tự làm việc này; lệnh riêng để nâng cấp trước khi mở máy chủ.
Các bước nâng cấp nằm trong một giao dịch: hỏng giữa chừng thì dữ liệu như cũ.`;

export async function run(): Promise<number> {
	return refusalOnStart(async () => {
		const { close } = await openInstallation();
		await close();
		console.log('Cấu trúc dữ liệu đúng phiên bản này.');
	});
}
