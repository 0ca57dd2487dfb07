import { createServer, type Socket } from 'node:net';
import { expect, test } from 'vitest';
import { listening } from '../../../../tests/support/listening.ts';
import { mailServer } from '../../../../tests/support/mail-server.ts';
import { sendMail, type Mail } from './send-mail.ts';

const mail: Mail = {
	from: { name: 'Sở Khoa học và Công nghệ', address: 'vanthu@skhcn.example.vn' },
	to: { name: 'Sở Nội vụ', address: 'vanthu@snv.example.vn' },
	subject: '57/BC-SKHCN: Báo cáo kết quả',
	text: 'Kính gửi: Sở Nội vụ',
	messageId: '<1@skhcn.example.vn>',
	date: new Date('2026-09-30T01:00:00Z'),
	attachments: [{ filename: 'Báo cáo 57.pdf', content: Buffer.from('%PDF-1.7 đủ'), contentType: 'application/pdf' }]
};

const at = (port: number) => ({ host: '127.0.0.1', port, secure: false, auth: null, from: mail.from.address });

test('a message that the server took is taken, with its Vietnamese names and its file', async () => {
	await using smtp = await mailServer();
	expect(await sendMail(mail, smtp.settings)).toEqual({ outcome: 'taken', fault: null });
	const [message = ''] = smtp.taken;
	expect(message).toContain('Message-ID: <1@skhcn.example.vn>');
	expect(message).toContain(Buffer.from('%PDF-1.7 đủ').toString('base64'));
	expect(message).toMatch(/^Subject: =\?UTF-8\?/m);
});

test('a receiver that is refused for good is not tried again, one refused for now is', async () => {
	const refusing = (code: number) => ({
		onRcptTo: (_: unknown, __: unknown, done: (error?: Error) => void) => done(Object.assign(new Error('hộp thư'), { responseCode: code }))
	});
	await using never = await mailServer(refusing(550));
	await using later = await mailServer(refusing(451));
	expect(await sendMail(mail, never.settings)).toMatchObject({ outcome: 'never', fault: expect.stringContaining('hộp thư') });
	expect(await sendMail(mail, later.settings)).toMatchObject({ outcome: 'not-now' });
	expect([...never.taken, ...later.taken]).toEqual([]);
});

test('a server that is not there, or does not know the password, says nothing about the message', async () => {
	expect(await sendMail(mail, at(1))).toMatchObject({ outcome: 'not-now' });
	await using smtp = await mailServer({
		authOptional: false,
		allowInsecureAuth: true,
		onAuth: (_, __, done) => done(Object.assign(new Error('sai mật khẩu'), { responseCode: 535 }))
	});
	expect(await sendMail(mail, { ...smtp.settings, auth: { user: 'a', pass: 'b' } })).toMatchObject({ outcome: 'not-now' });
});

test('a line that breaks after the message went out leaves it unsure; before that, it surely did not arrive', async () => {
	await using after = await breaking((said) => (said.includes('\r\n.\r\n') ? null : replyTo(said)));
	await using before = await breaking((said) => (said.startsWith('DATA') ? null : replyTo(said)));
	expect(await sendMail(mail, at(after.port))).toMatchObject({ outcome: 'unsure' });
	expect(await sendMail(mail, at(before.port))).toMatchObject({ outcome: 'not-now' });
});

function replyTo(said: string): string {
	if (said.startsWith('DATA')) return '354 go on\r\n';
	return /^(?:EHLO|HELO|MAIL|RCPT)/.test(said) ? '250 ok\r\n' : '';
}

/** A server that hangs up where `reply` gives null. */
async function breaking(reply: (said: string) => string | null) {
	const talk = (socket: Socket) => {
		socket.write('220 here\r\n');
		socket.on('error', () => undefined);
		socket.on('data', (data: Buffer) => {
			const words = reply(data.toString());
			if (words === null) socket.destroy();
			else socket.write(words);
		});
	};
	return listening(createServer(talk));
}
