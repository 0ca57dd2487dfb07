import type { SubmitFunction } from '$app/forms';
import type { Source } from '@kheo/core';
import { createContext } from 'svelte';
import type { Locale } from '../../i18n/catalogue.ts';
import { type WordField, wordField } from './field-words.ts';
import type { Mark } from './page/marks.ts';
import type { DocumentView } from './view.ts';

type Shown = { readonly view: DocumentView; readonly requestKey: string; readonly locale: Locale };

/** The table on which one document lies: which fact lights up, what is selected in the text, and corrections sent one after another. */
export class Desk {
	/** The fact under the pointer or the focus, on either side. */
	lit = $state<string | null>(null);
	selected = $state<Source | null>(null);
	/** The field that was last written in; selected words can go there. */
	field = $state<WordField | null>(null);
	readonly #shown: () => Shown;
	/** Which form is on its way: its button waits with it. */
	sending = $state<string | null>(null);
	#last: Promise<void> = Promise.resolve();
	/** An answer led to another page: what was pressed after it has nothing to stand on. */
	#left = false;

	constructor(shown: () => Shown) {
		this.#shown = shown;
	}

	get view(): DocumentView {
		return this.#shown().view;
	}
	get locale(): Locale {
		return this.#shown().locale;
	}
	/** A plan's document is shown as it was confirmed. */
	get locked(): boolean {
		return this.view.planId !== null;
	}
	/** One key a form, so that two presses on different cards are two requests. */
	keyFor(form: string): string {
		return `${this.#shown().requestKey}:${form}`;
	}

	/** How many findings that should be mended wait for an answer. */
	readonly waiting = $derived.by(() => {
		const open = this.view.findings.filter(({ answer, severity }) => !answer && severity !== 'info');
		const look = open.filter(({ layout }) => layout).length;
		return { content: open.length - look, look };
	});

	readonly marksByBlock = $derived.by(() => Map.groupBy(this.view.marks, ({ source }: Mark) => source.block));

	/** Lights up what the pointer or the focus is on; the element or one around it names its fact. */
	readonly watch = (node: HTMLElement) => {
		const light = (event: Event) => {
			const named = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-fact]') : null;
			this.lit = named?.dataset['fact'] ?? null;
		};
		node.addEventListener('pointerover', light);
		node.addEventListener('focusin', light);
		return () => {
			node.removeEventListener('pointerover', light);
			node.removeEventListener('focusin', light);
		};
	};

	/** Like `watch`, for the cards: the text beside them, where it scrolls on its own, moves to the place that lights up. */
	readonly watchAndReveal = (node: HTMLElement) => {
		const unwatch = this.watch(node);
		let soon = 0;
		const remember = ({ target }: FocusEvent) => (this.field = wordField(target) ?? this.field);
		const reveal = () => {
			clearTimeout(soon);
			soon = window.setTimeout(() => revealInPane(this.lit), 200);
		};
		node.addEventListener('pointerover', reveal);
		node.addEventListener('focusin', reveal);
		node.addEventListener('focusin', remember);
		return () => {
			unwatch();
			node.removeEventListener('focusin', remember);
			node.removeEventListener('pointerover', reveal);
			node.removeEventListener('focusin', reveal);
		};
	};

	/** Sends forms in the order they were pressed, each on the facts that the one before left. */
	readonly inOrder: SubmitFunction = async ({ formData, cancel }) => {
		const before = this.#last;
		let done = () => {};
		this.#last = new Promise((resolve) => (done = resolve));
		await before;
		if (this.#left) return cancel();
		if (formData.has('version')) formData.set('version', String(this.view.version));
		return async ({ result, update }) => {
			this.#left = result.type === 'redirect';
			await update({ reset: false, refreshAll: true, navigate: false });
			done();
		};
	};

	/** Like `inOrder`, for a form that leads away from the page: a second press while the first is on its way is no second request. */
	readonly once: SubmitFunction = async (input) => {
		const form = input.action.search;
		if (this.sending === form) return input.cancel();
		this.sending = form;
		const answer = await this.inOrder(input);
		return async (output) => {
			await answer?.(output);
			if (this.sending === form) this.sending = null;
		};
	};
}

function revealInPane(fact: string | null): void {
	const pane = document.getElementById('text');
	const place = fact === null ? null : pane?.querySelector(`mark[data-facts~="${CSS.escape(fact)}"]`);
	if (!pane || !place || getComputedStyle(pane).position !== 'sticky') return;
	const [inner, outer] = [place.getBoundingClientRect(), pane.getBoundingClientRect()];
	if (inner.top >= outer.top && inner.bottom <= outer.bottom) return;
	const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
	pane.scrollBy({ top: inner.top - outer.top - outer.height / 3, behavior: calm ? 'auto' : 'smooth' });
}

export const [useDesk, provideDesk] = createContext<Desk>();
