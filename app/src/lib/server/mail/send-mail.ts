import { Readable } from 'node:stream';
import type { TryOutcome } from '@kheo/core';
import MailComposer from 'nodemailer/lib/mail-composer';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { MailSettings } from './mail-settings.ts';

export type Mail = {
	readonly from: { readonly name: string; readonly address: string };
	readonly to: { readonly name: string; readonly address: string };
	readonly subject: string;
	readonly text: string;
	/** The same for every try, so that a server that keeps both copies shows one. */
	readonly messageId: string;
	readonly date: Date;
	readonly attachments: readonly { readonly filename: string; readonly content: Buffer; readonly contentType: string }[];
};

export type Tried = { readonly outcome: TryOutcome; /** What the server or the network said. */ readonly fault: string | null };

/** Together far less than the time after which a try counts as cut off. */
const timeouts = { connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 45_000, dnsTimeout: 10_000 };

/** Hands one message to the mail server. Never throws: what went wrong is said, and above all whether the message may have been taken. */
export async function sendMail(mail: Mail, settings: MailSettings): Promise<Tried> {
	const connection = new SMTPConnection({ host: settings.host, port: settings.port, secure: settings.secure, ...timeouts });
	const body = onceRead(await composed(mail));
	try {
		await connected(connection, settings);
		await accepted(connection, mail, body.stream);
		return { outcome: 'taken', fault: null };
	} catch (error) {
		return { outcome: outcomeOf(error, body.wasRead()), fault: faultOf(error) };
	} finally {
		connection.close();
	}
}

function composed({ attachments, ...mail }: Mail): Promise<Buffer> {
	return new MailComposer({ ...mail, attachments: [...attachments] }).compile().build();
}

/** The message is asked for only when the server has said that it takes one: before that, nothing can have arrived. */
function onceRead(message: Buffer): { readonly stream: Readable; wasRead(): boolean } {
	let read = false;
	const stream = Readable.from(
		(function* () {
			read = true;
			yield message;
		})()
	);
	return { stream, wasRead: () => read };
}

function connected(connection: SMTPConnection, { auth }: MailSettings): Promise<void> {
	return new Promise((resolve, reject) => {
		connection.once('error', reject);
		connection.connect((error) => {
			if (error) reject(error);
			else if (auth === null) resolve();
			else connection.login({ credentials: { ...auth } }, (refused) => (refused ? reject(refused) : resolve()));
		});
	});
}

function accepted(connection: SMTPConnection, { from, to }: Mail, stream: Readable): Promise<void> {
	return new Promise((resolve, reject) => {
		connection.once('error', reject);
		connection.send({ from: from.address, to: [to.address] }, stream, (error) => (error ? reject(error) : resolve()));
	});
}

type Refusal = { readonly code?: string; readonly responseCode?: number; readonly permanent?: boolean };

/** A name or password that the server does not take is the installation's to mend, and says nothing about this message. */
function outcomeOf(error: unknown, wasRead: boolean): TryOutcome {
	const { code, responseCode, permanent } = error as Refusal;
	if (responseCode === undefined) return wasRead ? 'unsure' : 'not-now';
	return permanent === true && code !== 'EAUTH' ? 'never' : 'not-now';
}

function faultOf(error: unknown): string {
	const text = error instanceof Error ? error.message : String(error);
	return text.replace(/\s+/gu, ' ').slice(0, 500);
}
