import * as v from 'valibot';

const days = v.pipe(v.string(), v.toNumber(), v.integer(), v.minValue(0), v.maxValue(250));
const uuid = v.pipe(v.string(), v.uuid());
const text = (most: number) => v.pipe(v.string(), v.trim(), v.maxLength(most, 'text.too-long'));
const reason = v.pipe(text(500), v.nonEmpty('text.missing'));

/** "7, 3, 1" as people type it. */
const listOfDays = v.pipe(
	v.string(),
	v.transform((typed) => [...new Set(typed.split(/[\s,;]+/u).filter(Boolean))]),
	v.array(v.pipe(v.string(), v.regex(/^\d{1,3}$/u, 'days.unreadable'), v.toNumber(), v.minValue(1, 'days.unreadable'))),
	v.maxLength(10, 'days.unreadable')
);
const hour = v.pipe(v.string(), v.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/u, 'hour.unreadable'));

export const rulesForm = v.pipe(
	v.object({
		version: v.pipe(v.string(), v.toNumber(), v.integer()),
		running: v.optional(v.string()),
		before: listOfDays,
		onDay: v.optional(v.string()),
		after: listOfDays,
		thenEvery: days,
		stopAfter: days,
		headAfter: days,
		officeAfter: days,
		leaderAfter: days,
		opens: hour,
		closes: hour
	}),
	v.check(({ opens, closes }) => opens < closes, 'hour.unreadable'),
	v.transform(({ version, running, opens, closes, onDay, thenEvery, ...ladder }) => ({
		version,
		running: running !== undefined,
		hours: { opens, closes },
		ladder: { ...ladder, onDay: onDay !== undefined, thenEvery: thenEvery === 0 ? null : thenEvery }
	}))
);

/** One line a unit, by position. */
export const contactsForm = v.pipe(
	v.object({ unit: v.array(uuid), address: v.array(text(100)), head: v.array(text(100)), leader: v.array(text(100)) }),
	v.transform(({ unit, address, head, leader }) =>
		unit.map((unitId, at) => ({ unitId, address: address[at] ?? '', head: head[at] || null, leader: leader[at] || null }))
	)
);

export const mailboxesForm = v.pipe(
	v.object({
		person: v.array(text(100)),
		email: v.array(v.union([v.pipe(v.string(), v.trim(), v.literal('')), v.pipe(text(200), v.email('email.unreadable'))]))
	}),
	v.transform(({ person, email }) => person.map((userId, at) => ({ userId, email: email[at] ?? '' })))
);

/** A Vietnamese mobile number as people type it, kept as 84 and nine digits. */
const phone = v.pipe(
	text(20),
	v.transform((typed) => typed.replace(/[\s.()-]/gu, '').replace(/^(?:\+84|84|0)(?=\d{9}$)/u, '84')),
	v.regex(/^(?:84\d{9})?$/u, 'phone.unreadable')
);

export const phonesForm = v.pipe(
	v.object({ person: v.array(text(100)), phone: v.array(phone), channel: v.array(v.picklist(['zalo', 'sms'])) }),
	v.transform(({ person, phone: numbers, channel }) =>
		person.map((userId, at) => ({ userId, phone: numbers[at] ?? '', channel: channel[at] ?? ('zalo' as const) }))
	)
);

export const zaloTokenForm = v.object({ token: v.pipe(text(2000), v.minLength(20, 'text.missing')) });

export const strikeForm = v.object({ key: text(300), reason });
export const personForm = v.object({ person: text(100) });
export const messageForm = v.object({ message: uuid });

export type RulesChange = v.InferOutput<typeof rulesForm>;
export type ContactChange = v.InferOutput<typeof contactsForm>[number];
export type MailboxChange = v.InferOutput<typeof mailboxesForm>[number];
export type PhoneChange = v.InferOutput<typeof phonesForm>[number];
