export const TITLE_MAX = 200;
export const WORDS_MAX = 20_000;
export const ALT_MAX = 300;
export const PLACE_MAX = 200;
export const LINK_MAX = 500;
export const REASON_MAX = 500;
export const channels = ['facebook', 'zalo', 'website', 'broadcast', 'board', 'other'] as const;
/** Where the system itself can post. */
export const ownChannels = ['facebook', 'zalo'] as const;
export const TOKEN_MAX = 2000;
