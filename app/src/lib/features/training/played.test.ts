import { expect, test } from 'vitest';
import { nextStep, playedOf } from './played.ts';
import { stepNames } from './script.ts';

test('the step to play is the first after the last that the data show, whatever was left out before it', () => {
	expect(nextStep(playedOf(new Set()))).toBe('look');
	expect(nextStep(playedOf(new Set(['look'])))).toBe('call');
	expect(nextStep(playedOf(new Set(['accept'])))).toBe('freeze');
	expect(nextStep(playedOf(new Set(['look', 'freeze', 'agree'])))).toBe('sign');
});

test('what only the player says was done takes nobody past what is not written', () => {
	expect(nextStep(playedOf(new Set(['renew'])))).toBe('look');
	expect(nextStep(playedOf(new Set(stepNames)))).toBeNull();
});
