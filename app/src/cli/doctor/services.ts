import { connect } from 'node:net';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import { mailSettings, type MailSettings } from '#lib/server/mail/mail-settings.ts';
import { clamdSettings, type Clamd } from '#lib/server/scanning/clamd.ts';
import { about, faultOf, type Finding } from './finding.ts';

const patience = 5000;

export async function examineServices(env: NodeJS.ProcessEnv): Promise<Finding[]> {
	const [mail, clamd] = [mailSettings(env), clamdSettings(env)];
	return Promise.all([
		mail ? examineMail(mail) : about('mail', 'Máy chủ thư').look('chưa đặt', 'Đặt SMTP_URL và MAIL_FROM để phát hành và nhắc việc qua thư.'),
		clamd ? examineClamd(clamd) : about('clamd', 'Quét vi rút').look('chưa đặt', 'Đặt KHEO_CLAMD=máy:cổng để tệp gửi lên được quét.')
	]);
}

/** Connects, greets (EHLO) and signs in; no letter goes out. */
function examineMail({ host, port, secure, auth }: MailSettings): Promise<Finding> {
	const own = about('mail', 'Máy chủ thư');
	const connection = new SMTPConnection({ host, port, secure, connectionTimeout: patience, greetingTimeout: patience, socketTimeout: patience });
	return new Promise<Finding>((done) => {
		const failed = (error: Error): void => done(own.wrong(`${host}:${port}: ${faultOf(error)}`, 'Xem SMTP_URL, tường lửa, và mật khẩu của hộp thư.'));
		const raised = () =>
			connection.secure ? own.ok(`${host}:${port}, qua TLS`) : own.look(`${host}:${port}, không mã hóa`, 'Dùng máy chủ thư có TLS nếu thư đi qua mạng ngoài.');
		connection.once('error', failed);
		connection.connect((error) => {
			if (error) failed(error);
			else if (auth === null) done(raised());
			else connection.login({ credentials: { ...auth } }, (refused) => (refused ? failed(refused) : done(raised())));
		});
	}).finally(() => connection.close());
}

function examineClamd({ host, port }: Clamd): Promise<Finding> {
	const own = about('clamd', 'Quét vi rút');
	return new Promise((done) => {
		const socket = connect({ host, port, timeout: patience }, () => socket.write('zPING\0'));
		const end = (finding: Finding): void => {
			socket.destroy();
			done(finding);
		};
		const failed = (fault: string) => end(own.wrong(`${host}:${port}: ${fault}`, 'Xem clamd có chạy và có nghe TCP không. Tệp mới chờ quét, không mất.'));
		socket.once('error', (error) => failed(faultOf(error)));
		socket.once('timeout', () => failed('không trả lời'));
		socket.once('data', (data) => (data.toString().startsWith('PONG') ? end(own.ok(`clamd tại ${host}:${port}`)) : failed('trả lời lạ')));
	});
}
