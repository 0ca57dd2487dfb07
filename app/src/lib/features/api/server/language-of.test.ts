import { expect, test } from 'vitest';
import { languageOf } from './language-of.ts';

test('the language with the most weight is spoken, Vietnamese where none of ours is asked for', () => {
	expect([null, '', 'fr', 'en', 'en-GB,en;q=0.9', 'fr, en;q=0.5, vi;q=0.8', 'vi-VN;q=0.2, en;q=0.3', ';;;,q=x'].map(languageOf)).toEqual([
		'vi',
		'vi',
		'vi',
		'en',
		'en',
		'vi',
		'en',
		'vi'
	]);
});
