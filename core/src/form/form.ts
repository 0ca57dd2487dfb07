/** The versioned schema of a product, read out of the plan's appendix. The printed headings stay letter for letter. */
export type Form = { readonly title: string; readonly columns: readonly Column[] };

export type Column = {
	/** Stable within the form: "c1" … in printed order; cells of rows are keyed by it. */
	readonly key: string;
	/** As printed in the appendix. */
	readonly heading: string;
	/** What the column holds; decides width and help, never what is printed. `ordinal` is Stt: made by the fold, typed by nobody. */
	readonly type: ColumnType;
	/** What a number counts ("người", "triệu đồng"); said beside the heading where one types, never printed. */
	readonly unit?: string;
	/** What may be chosen; other words are kept and pointed out. */
	readonly choices?: readonly string[];
};

export type ColumnType = 'ordinal' | 'text' | 'date' | 'number' | 'choice' | 'people' | 'note';

/** Cells by column key; a missing key is an empty cell. Line breaks are "\n". */
export type Cells = Readonly<Record<string, string>>;
