import { expect, test } from 'vitest';
import { participantFault, peopleIn, readParticipantKinds } from './participants.ts';

const kinds = [
	{ kind: 'công chức', count: 45 },
	{ kind: 'đoàn viên', count: 15 }
];

test('sixty participants are forty-five công chức and fifteen đoàn viên; another sum is pointed out with both figures', () => {
	expect(participantFault({ people: 60, turns: null, kinds })).toBeNull();
	expect(participantFault({ people: 65, turns: null, kinds })).toEqual({ code: 'participants-sum', given: 65, counted: 60 });
});

test('people who came are never more than the times they came', () => {
	expect(participantFault({ people: 60, turns: 180, kinds })).toBeNull();
	expect(participantFault({ people: 60, turns: 30, kinds: [] })).toEqual({ code: 'participants-turns', given: 30, counted: 60 });
	expect(participantFault({ people: null, turns: 59, kinds })).toMatchObject({ code: 'participants-turns', counted: 60 });
});

test('turns without people say nothing of people', () => {
	expect(participantFault({ people: null, turns: 300, kinds: [] })).toBeNull();
	expect(peopleIn({ people: null, turns: 300, kinds: [] })).toBeNull();
	expect(peopleIn({ people: null, turns: null, kinds })).toBe(60);
});

test.each(['45 công chức, 15 đoàn viên', 'công chức: 45\nđoàn viên: 15', 'Công chức 45 người; đoàn viên - 15', '45 công chức và 15 đoàn viên'])(
	'“%s” is read as two kinds',
	(text) => {
		const read = readParticipantKinds(text);
		expect(read.kinds.map(({ kind, count }) => [kind.toLowerCase(), count])).toEqual([
			['công chức', 45],
			['đoàn viên', 15]
		]);
		expect(read.unread).toEqual([]);
	}
);

test('a kind named twice is added up, thousands are read, and what has no number beside it comes back', () => {
	expect(readParticipantKinds('1.200 hội viên, 10 công chức, Công chức: 5, đông đảo nhân dân')).toEqual({
		kinds: [
			{ kind: 'hội viên', count: 1200 },
			{ kind: 'công chức', count: 15 }
		],
		unread: ['đông đảo nhân dân']
	});
});
