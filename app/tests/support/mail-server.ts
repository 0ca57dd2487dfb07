import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { listening } from './listening.ts';

/** A mail server on a free port, without TLS and passwords unless told otherwise; `taken` holds the messages that it took. */
export async function mailServer(options: SMTPServerOptions = {}) {
	const taken: string[] = [];
	const smtp = new SMTPServer({
		authOptional: true,
		disabledCommands: ['STARTTLS'],
		onData(stream, _session, done) {
			const parts: Buffer[] = [];
			stream.on('data', (part: Buffer) => parts.push(part));
			stream.on('end', () => {
				taken.push(Buffer.concat(parts).toString());
				done();
			});
		},
		...options
	});
	smtp.on('error', () => undefined);
	const { port } = await listening(smtp.server);
	const settings = { host: '127.0.0.1', port, secure: false, auth: null, from: 'vanthu@skhcn.example.vn' };
	return { taken, settings, url: `smtp://127.0.0.1:${port}`, [Symbol.asyncDispose]: () => closed(smtp) };
}

function closed(smtp: SMTPServer): Promise<void> {
	return new Promise((resolve) => {
		smtp.close(resolve);
	});
}
