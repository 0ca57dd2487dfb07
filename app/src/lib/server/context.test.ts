import { expect, test } from 'vitest';
import { actorKey, actorName, nameInLog } from './context.ts';

test('the log tells a program that acts by a token from its holder, whose name and key stay theirs', () => {
	const person = { kind: 'user', userId: 'u1', role: 'office', unitId: null, name: 'Nguyễn Văn A' } as const;
	const program = { ...person, token: 'Cổng dữ liệu' };
	expect([nameInLog(person), nameInLog(program)]).toEqual(['Nguyễn Văn A', 'Nguyễn Văn A (API: Cổng dữ liệu)']);
	expect([actorName(program), actorKey(program)]).toEqual([actorName(person), actorKey(person)]);
});
