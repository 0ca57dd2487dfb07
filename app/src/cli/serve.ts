import { openInstallation } from './server/installation.ts';
import { refusalOnStart } from './server/refusal-on-start.ts';
import { runServer } from './server/run-server.ts';
import { serverArguments } from './server/server-arguments.ts';

export const help = `Cách dùng: kheo serve [--port 4173] [--host 127.0.0.1] [--tls-cert TỆP --tls-key TỆP]

Mở cơ sở dữ liệu (kèm theo, trong KHEO_DATA, hoặc DATABASE_URL), nâng cấp nếu cần, chạy máy chủ web và việc nền.
Dừng bằng Ctrl-C. KHEO_ORIGIN: địa chỉ mà người dùng thấy, khi có máy chủ trung gian ở trước.`;

export async function run(args: string[]): Promise<number> {
	const { host, port, tls } = serverArguments(args);
	return refusalOnStart(async () => {
		const installation = await openInstallation();
		try {
			await runServer(installation, { host, port: port ?? 4173, tls }, (address) => console.log(address));
		} finally {
			await installation.close();
		}
	});
}
