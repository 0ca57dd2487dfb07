import { expect, test } from 'vitest';
import { Outbox } from './outbox.ts';
import type { Edit } from './sheet.ts';

function anEdit(value: string, baseVersion = 1): Edit {
	return { rowId: 'a', column: 'c2', baseVersion, value };
}

test('only the newest words of a cell are sent, on the version of the first', () => {
	const outbox = new Outbox();
	outbox.noteEdit(anEdit('r'));
	outbox.noteEdit(anEdit('ra quân', 7));
	expect(outbox.take()?.edits).toEqual([anEdit('ra quân')]);
});

test('an unanswered batch is sent again word for word, newer words wait behind it', () => {
	const outbox = new Outbox();
	outbox.noteEdit(anEdit('một'));
	const first = outbox.take();
	outbox.noteEdit(anEdit('hai'));
	expect(outbox.take()).toBe(first);
});

test('after the answer, newer words of the same cell build on the version that was given', () => {
	const outbox = new Outbox();
	outbox.noteEdit(anEdit('một'));
	outbox.take();
	outbox.noteEdit(anEdit('hai'));
	outbox.settle({ applied: [{ rowId: 'a', column: 'c2', n: 2 }], conflicts: [] });
	expect(outbox.take()?.edits).toEqual([anEdit('hai', 2)]);
});

test('what was refused waits again, and mended words go in its place', () => {
	const outbox = new Outbox();
	outbox.noteArrangement({ kind: 'remove', rowId: 'b' });
	outbox.noteEdit(anEdit('hỏng', 3));
	outbox.noteEdit({ ...anEdit('lành'), rowId: 'c' });
	outbox.take();
	outbox.noteEdit(anEdit('đã sửa', 9));
	outbox.refuse();
	expect(outbox.take()).toEqual({ arrangements: [{ kind: 'remove', rowId: 'b' }], edits: [anEdit('đã sửa', 3), { ...anEdit('lành'), rowId: 'c' }] });
});

test('it is empty only when everything was answered', () => {
	const outbox = new Outbox();
	outbox.noteArrangement({ kind: 'remove', rowId: 'a' });
	outbox.take();
	expect(outbox.isEmpty).toBe(false);
	expect(outbox.hasRow('a')).toBe(true);
	outbox.settle({ applied: [], conflicts: [] });
	expect(outbox.isEmpty).toBe(true);
});

test('what is not answered can be kept on the machine in the order it was made', () => {
	const outbox = new Outbox();
	outbox.noteEdit(anEdit('một'));
	outbox.take();
	outbox.noteEdit(anEdit('hai'));
	expect(outbox.unsent().map((batch) => batch.edits[0]?.value)).toEqual(['một', 'hai']);
});

test('what an earlier page could not send is sent first, as it was', () => {
	const outbox = new Outbox();
	const earlier = { arrangements: [], edits: [anEdit('một')] };
	outbox.resume([earlier, { arrangements: [], edits: [anEdit('hai')] }]);
	expect(outbox.take()).toEqual(earlier);
	outbox.settle({ applied: [{ rowId: 'a', column: 'c2', n: 2 }], conflicts: [] });
	expect(outbox.take()?.edits).toEqual([anEdit('hai', 2)]);
});
