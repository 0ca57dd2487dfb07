import type { IssuedPaper } from '#lib/features/issuing/server/service/find-issued.ts';
import { aboutOf } from '#lib/features/issuing/about-of.ts';
import { shortDay } from '#lib/features/issuing/short-day.ts';
import type { Locale } from '#lib/i18n/catalogue.ts';
import { messagesIn } from '#lib/i18n/messages-in.ts';
import type { Mail } from '#lib/server/mail/send-mail.ts';
import type { StoredDispatch } from './dispatch-queries.ts';

type Parts = {
	readonly dispatch: StoredDispatch;
	readonly paper: IssuedPaper;
	readonly agency: string;
	readonly bytes: Uint8Array;
	readonly type: string;
	readonly from: string;
	readonly locale: Locale;
};

/** The letter that brings an issued paper: what it is, its hash, and the request to confirm the same day (NĐ 30/2020, Điều 21). */
export function letterOf({ dispatch, paper, agency, bytes, type, from, locale }: Parts): Mail {
	const words = messagesIn(locale).dispatch.letter;
	const about = aboutOf(paper.kind, paper.subject);
	const filename = paper.fileName ?? 'van-ban.pdf';
	const said = [dispatch.recipient, agency, about, paper.number, shortDay(paper.dated), filename, dispatch.fileSha256 ?? '', dispatch.note ?? ''] as const;
	return {
		from: { name: agency, address: from },
		to: { name: dispatch.recipient, address: dispatch.address ?? '' },
		subject: words.subject(paper.number, about).replace(/\s+/gu, ' '),
		text: words.body(...said),
		messageId: `<${dispatch.id}@${from.split('@').at(-1)}>`,
		date: dispatch.enteredAt,
		attachments: [{ filename, content: Buffer.from(bytes), contentType: type }]
	};
}
