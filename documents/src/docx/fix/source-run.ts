/** An element right inside a run, by its local name; `inner` is where its content stands. */
export type RunChild = { readonly name: string; readonly from: number; readonly to: number; readonly inner: { readonly from: number; readonly to: number } };

/** A run as it stands in the source. All places are UTF-16 offsets into the part's text. */
export type SourceRun = {
	/** The prefix of WordprocessingML in this file, colon included: "w:". */
	readonly prefix: string;
	readonly from: number;
	readonly to: number;
	/** The opening tag, attributes included. */
	readonly tag: string;
	readonly children: readonly RunChild[];
	readonly parent: RunParent;
	/** Inside what a field other than a hyperlink prints, or a control bound to data: it would be printed anew. */
	readonly inField: boolean;
	/** Inside text that was moved with changes tracked. */
	readonly isMoved: boolean;
};

/** The element the run stands in, by its local name, with its own opening tag. */
export type RunParent = { readonly name: string; readonly tag: string; readonly to: number; readonly closeFrom: number };
