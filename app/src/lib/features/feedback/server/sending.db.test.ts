import sharp from 'sharp';
import { expect, test } from 'vitest';
import { testContext } from '../../../../../tests/support/context.ts';
import { answered, citizen, place, said, see, sending, sent, stored } from '../../../../../tests/support/feedback.ts';
import { aPhoto } from '../../../../../tests/support/photos.ts';
import { aScanner, eicar } from '../../../../../tests/support/scanner.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { fileStore } from '#lib/server/files/files.ts';
import { formToken } from '#lib/server/open-forms/form-token.ts';
import { isPin } from './pass.ts';
import { networkOf } from '#lib/server/open-forms/form-guard.ts';
import { approveAnswer, proposeAnswer } from './service/answer-feedback.ts';
import { lookAtSender } from './service/look-at-sender.ts';
import { forgetOldSenders } from './service/forget-old.ts';
import { forgetSender, rateAnswer, reopenFeedback } from './service/look-up.ts';
import { readFeedbackDesk } from './service/read-desk.ts';
import { readPhoto } from './service/read-item.ts';
import { sendFeedback } from './service/send-feedback.ts';

test('the same press is the same feedback with the same code and PIN, and neither PIN, name nor telephone stands in the database', async () => {
	await using ctx = await testContext();
	const form = sending(ctx, { name: 'Nguyễn Thị Ẩn', phone: '0912345678', mayContact: true });
	const [key, from] = [newId(), place()];
	const first = await sendFeedback(ctx.as(citizen), form, from, key);
	expect(await sendFeedback(ctx.as(citizen), form, from, key)).toEqual(first);
	expect((await readFeedbackDesk(ctx, { q: '', state: 'received', page: 1 })).found).toBe(1);
	const all = await stored(ctx);
	for (const secret of ['Nguyễn Thị Ẩn', '0912345678', `"${first.pin}"`]) expect(all).not.toContain(secret);
	await expect(sendFeedback(ctx.as(citizen), { ...form, mayContact: false }, place(), newId())).rejects.toMatchObject({ code: 'feedback.consent-missing' });
});

test('whoever goes back and sends the same once more within ten minutes is told so; other words, another place, another person or later is another one', async () => {
	await using ctx = await testContext();
	const from = place();
	const again = { code: 'form.just-sent' };
	const send = (more: object = {}, address = from) => sendFeedback(ctx.as(citizen), sending(ctx, more), address, newId());
	await expect(send({ field: 'không có' })).rejects.toMatchObject({ code: 'feedback.field-missing' });
	await send();
	await expect(send()).rejects.toMatchObject(again);
	await expect(send({ words: `${said.replace(' ', '\n ')} ` })).rejects.toMatchObject(again);
	await send({ place: 'Thôn 2' });
	await send({ name: 'Bà Tư', mayContact: true });
	await send({}, place());
	const later = { ...ctx, now: new Date(ctx.now.getTime() + 10 * 60_000) };
	await sendFeedback({ ...later, actor: citizen }, sending(later), from, newId());
	expect((await readFeedbackDesk(ctx, { q: '', state: 'received', page: 1 })).found).toBe(5);
	const noted = await readOnly(ctx, (tx) => tx.selectFrom('counted_tries').selectAll().where('kind', '=', 'same-form').execute());
	expect(JSON.stringify(noted)).not.toContain(from);
});

test('whoever sends with an account open in the browser stays a citizen in the log', async () => {
	await using ctx = await testContext();
	await sendFeedback(ctx.as('unit'), sending(ctx), place(), newId());
	const entries = await readOnly(ctx, (tx) => tx.selectFrom('audit_entries').select('actor').where('action', '=', 'feedback.sent').execute());
	expect(entries).toEqual([{ actor: 'citizen' }]);
});

test('programs are refused: too quick, another form, the hidden field, too much from one place; what was typed is theirs to send again', async () => {
	await using ctx = await testContext();
	const send = (more: object, from = place()) => sendFeedback(ctx.as(citizen), sending(ctx, more), from, newId());
	await expect(send({ token: formToken(ctx.agencyId, ctx.now) })).rejects.toMatchObject({ code: 'form.too-quick' });
	await expect(send({ token: formToken(newId(), new Date(ctx.now.getTime() - 9000)) })).rejects.toMatchObject({ code: 'form.old' });
	await expect(send({ token: 'x' })).rejects.toMatchObject({ code: 'form.old' });
	await expect(send({ website: 'http://spam.example' })).rejects.toMatchObject({ code: 'form.left-empty' });
	await expect(send({ field: 'không có' })).rejects.toMatchObject({ code: 'feedback.field-missing' });
	const from = place();
	for (let at = 0; at < 8; at += 1) await send({ place: `Thôn ${at}` }, from);
	await expect(send({}, from)).rejects.toMatchObject({ code: 'form.too-many' });
	expect([networkOf('203.0.113.9'), networkOf('::ffff:203.0.113.7'), networkOf('2001:db8:1:2::3')]).toEqual(['203.0.113', '203.0.113', '2001:db8:1']);
});

test('of a photo a copy without the camera’s data is kept, for those who deal with it', async () => {
	await using ctx = await testContext();
	const bytes = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#884400' } })
		.withExif({ IFD3: { GPSLatitude: '21/1 0/1 0/1' } })
		.jpeg()
		.toBuffer();
	const { id } = await sent(ctx, { photo: new File([new Uint8Array(bytes)], 'anh.jpg') });
	const kept = await readPhoto(ctx, id);
	expect((await sharp(kept).metadata()).exif).toBeUndefined();
	expect(await fileStore().get(ctx.agencyId, 'f'.repeat(64))).toBeNull();
	await expect(readPhoto(ctx.as('unit'), id)).rejects.toMatchObject({ code: 'feedback.not-found' });
	await expect(sent(ctx, { photo: new File([new Uint8Array(12 * 1024 * 1024 + 1)], 'anh.jpg') })).rejects.toMatchObject({ code: 'photo.too-large' });
	await expect(sent(ctx, { photo: new File(['không phải ảnh'], 'anh.jpg') })).rejects.toMatchObject({ code: 'feedback.photo-unreadable' });
});

test('a wrong PIN opens nothing, and after five the right one must wait too', async () => {
	await using ctx = await testContext();
	const { pass, id } = await sent(ctx);
	expect(isPin(ctx.agencyId, id, pass.pin)).toBe(true);
	const wrong = { ...pass, pin: pass.pin === '000000' ? '000001' : '000000' };
	for (let at = 0; at < 5; at += 1) await expect(see(ctx, wrong)).rejects.toMatchObject({ code: 'feedback.pass-wrong' });
	await expect(see(ctx, pass)).rejects.toMatchObject({ code: 'form.code-tries' });
	await expect(see(ctx, { code: 'PA-AAAA-AAAA', pin: '000000' })).rejects.toMatchObject({ code: 'feedback.pass-wrong' });
});

test('the sender may say once that it is not settled, rate the answer, and have the name destroyed', async () => {
	await using ctx = await testContext();
	const one = await answered(ctx, { name: 'Trần Văn Gửi', mayContact: true });
	await rateAnswer(ctx.as(citizen), { ...one.pass, rating: 2 }, place());
	expect((await lookAtSender(ctx, one.id, 'gọi lại')).name).toBe('Trần Văn Gửi');
	await reopenFeedback(ctx.as(citizen), { ...one.pass, reason: 'Vẫn mở muộn' }, place());
	expect(await see(ctx, one.pass)).toMatchObject({ state: 'sorted', answer: null, mayReopen: false });
	await proposeAnswer(ctx, { ...(await one.which()), answer: 'Đã thay lịch trực.', validTo: null });
	await approveAnswer(ctx.as('leader'), await one.which());
	await expect(reopenFeedback(ctx.as(citizen), { ...one.pass, reason: 'Nữa' }, place())).rejects.toMatchObject({ code: 'feedback.reopened-once' });
	await forgetSender(ctx.as(citizen), one.pass, place());
	await expect(lookAtSender(ctx, one.id, 'gọi lại')).rejects.toMatchObject({ code: 'feedback.no-sender' });
	const keys = await readOnly(ctx, (tx) => tx.selectFrom('personal_keys').select('wrapped').where('whose', '=', `feedback-sender:${one.id}`).execute());
	expect(keys).toEqual([{ wrapped: null }]);
});

test('the sender is forgotten when the time that the form promised is over, and not a day before', async () => {
	await using ctx = await testContext({ today: '2026-03-06' });
	const one = await answered(ctx, { name: 'Trần Văn Gửi', mayContact: true });
	expect(await forgetOldSenders(ctx.on('2028-03-06'))).toBe(0);
	expect(await forgetOldSenders(ctx.on('2028-03-07'))).toBe(1);
	await expect(lookAtSender(ctx, one.id, 'gọi lại')).rejects.toMatchObject({ code: 'feedback.no-sender' });
	expect(await forgetOldSenders(ctx.on('2028-03-07'))).toBe(0);
});

test('a photo that carries something harmful is refused before it is opened; without an answer of the scanner our own copy is taken', async () => {
	await using ctx = await testContext();
	await using scanner = await aScanner();
	const photo = new File([new Uint8Array(await aPhoto(3)), new Uint8Array(eicar)], 'anh.jpg');
	process.env['KHEO_CLAMD'] = `${scanner.address.host}:${scanner.address.port}`;
	await expect(sent(ctx, { photo })).rejects.toMatchObject({ code: 'feedback.photo-infected' });
	process.env['KHEO_CLAMD'] = '127.0.0.1:9';
	await sent(ctx, { photo });
	delete process.env['KHEO_CLAMD'];
	const rows = await readOnly(ctx, (tx) => tx.selectFrom('feedback').select('photo_sha256').execute());
	const bytes = await fileStore().get(ctx.agencyId, rows[0]?.photo_sha256 ?? '');
	expect([rows.length, bytes && Buffer.from(bytes).includes(eicar)]).toEqual([1, false]);
});
