import type { SaveState } from './autosave.svelte.ts';
import type { SheetState } from './sheet-state.svelte.ts';

/** Of the whole sheet: how the saving stands, unless words stay here until they are shortened or somebody has chosen. */
export type Standing = SaveState | 'held' | 'asking';

type Told = Pick<SheetState, 'heldCell' | 'asked'> & { readonly autosave: Pick<SheetState['autosave'], 'state'> };

export function standingOf({ autosave, heldCell, asked }: Told): Standing {
	if (autosave.state === 'refused') return 'refused';
	if (heldCell) return 'held';
	return asked.length > 0 && autosave.state !== 'offline' ? 'asking' : autosave.state;
}

/** The first cell whose words are nowhere but here until a person acts. */
export function cellToMend({ heldCell, asked }: Pick<SheetState, 'heldCell' | 'asked'>): { readonly rowId: string; readonly column: string } | null {
	return heldCell ?? asked[0] ?? null;
}
