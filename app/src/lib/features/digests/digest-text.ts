import { sayDay, sayWorkingDays } from '@kheo/core';
import type { Board } from '#lib/features/board/view.ts';
import type { Share } from '#lib/features/board/board.ts';
import type { Locale } from '#lib/i18n/catalogue.ts';
import type { Messages } from '#lib/i18n/messages.ts';

type Letter = { readonly name: string; readonly agency: string; readonly asOf: string; readonly address: string; readonly locale: Locale };

/** As many of each as fit on the page. */
const most = 8;

/** The board as one page of plain text: what the screen says, in the same order. */
export function digestText({ lines, delays, stuck, frozen }: Board, words: Messages['board'], { name, agency, asOf, address, locale }: Letter): string {
	const { digest, waits } = words;
	const share = ({ part, of }: Share) => (of === 0 ? '–' : `${part}/${of}`);
	const days = (count: number) => sayWorkingDays(count, locale);
	const parts = [
		section(
			digest.lines,
			lines.map((line) => digest.line(line.task, share(line.complete), share(line.punctual), words.next[line.next](line.nextCount, line.issued.join(', '))))
		),
		section(
			words.forecast.toLocaleUpperCase(locale),
			delays.map(
				({ task, delay }) =>
					`- ${words.forecastLine(task, sayDay(delay.forecast, locale))} (${delay.over > 0 ? words.over(days(delay.over)) : words.inTime(days(delay.left))})`
			)
		),
		section(
			words.stuck.toLocaleUpperCase(locale),
			stuck.items.map((one) => `- ${one.who ?? words.office}: ${waits[one.kind](one.count, one.task, days(one.days))}`),
			stuck.found
		),
		section(
			words.signing.toLocaleUpperCase(locale),
			frozen.map(({ task }) => `- ${task}`)
		)
	];
	const body = parts.filter((part) => part !== '').join('\n\n');
	return [digest.hello(name), words.asOf(asOf), body === '' ? digest.nobodyRuns : body, digest.foot(address, agency)].join('\n\n');
}

function section(title: string, lines: readonly string[], found = lines.length): string {
	const left = found > most ? [`  (+${found - most})`] : [];
	return lines.length === 0 ? '' : [title, ...lines.slice(0, most), ...left].join('\n');
}
