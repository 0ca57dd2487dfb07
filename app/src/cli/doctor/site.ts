import { connect } from 'node:tls';
import { about, faultOf, type Finding } from './finding.ts';

const day = 24 * 60 * 60 * 1000;
const own = about('site', 'Địa chỉ trang');

/** The address that people type, from this machine. */
export async function examineSite(origin: string | null): Promise<Finding[]> {
	if (origin === null)
		return [
			own.look('chưa đặt KHEO_ORIGIN', 'Bình thường khi chỉ dùng trên máy này. Cho cả cơ quan dùng thì đặt sau máy chủ trung gian có HTTPS và đặt KHEO_ORIGIN.')
		];
	const site = URL.canParse(origin) ? new URL(origin) : null;
	if (!site) return [];
	const secure =
		site.protocol === 'https:'
			? await certificate(site)
			: own.look(`${origin} không có HTTPS`, 'Nối HTTPS: không có thì trình duyệt tắt vài tính năng và mật khẩu đi qua mạng không mã hóa.');
	return [secure, await answers(site)];
}

function certificate(site: URL): Promise<Finding> {
	const found = about('tls', 'Chứng thư TLS');
	return new Promise((done) => {
		const socket = connect({ host: site.hostname, port: Number(site.port || 443), servername: site.hostname, rejectUnauthorized: false, timeout: 5000 });
		const end = (finding: Finding): void => {
			socket.destroy();
			done(finding);
		};
		socket.once('error', (error) => end(found.wrong(`không nối được: ${faultOf(error)}`, 'Xem máy chủ trung gian và tường lửa.')));
		socket.once('timeout', () => end(found.wrong('không trả lời trong 5 giây', 'Xem máy chủ trung gian và tường lửa.')));
		socket.once('secureConnect', () => {
			const days = Math.floor((Date.parse(socket.getPeerCertificate().valid_to) - Date.now()) / day);
			if (days < 0) end(found.wrong(`đã hết hạn ${-days} ngày`, 'Thay chứng thư ở máy chủ trung gian.'));
			else if (!socket.authorized)
				end(found.look(`máy này không tin (${String(socket.authorizationError)})`, 'Nếu là chứng thư nội bộ thì cài gốc của nó lên các máy trạm.'));
			else end(days < 21 ? found.look(`còn ${days} ngày`, 'Gia hạn chứng thư.') : found.ok(`còn ${days} ngày`));
		});
	});
}

async function answers(site: URL): Promise<Finding> {
	try {
		const answer = await fetch(new URL('/readyz', site), { signal: AbortSignal.timeout(5000) });
		const said = (await answer.text()).trim().slice(0, 40);
		return answer.status === 200
			? own.ok(`${site.origin} sẵn sàng`)
			: own.wrong(`${site.origin}/readyz trả lời ${answer.status} (${said})`, 'Xem nhật ký máy chủ.');
	} catch (error) {
		return own.look(
			`${site.origin} không mở được từ máy này: ${faultOf((error as Error).cause ?? error)}`,
			'Xem Khéo và máy chủ trung gian có chạy không; có khi tên máy chỉ có ở mạng ngoài.'
		);
	}
}
