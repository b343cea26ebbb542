/** Days on which the bodies or their codes changed. Every "to" day is the last day in force. */
export const ICBS_ESTABLISHED = "2022-07-01";
export const LAST_DAY_OF_42 = "2026-03-31";
export const FIRST_DAY_OF_36 = "2026-04-01";

/** Surrey Heartlands and Sussex: a Variation Order moved a small area, so ONS gave both a new code. */
export const LAST_DAY_OF_OLDER_ICB_CODE = "2023-03-31";
export const FIRST_DAY_OF_NEWER_ICB_CODE = "2023-04-01";

export const LAST_DAY_OF_OLDER_REGION_CODE = "2023-12-31";
export const FIRST_DAY_OF_NEWER_REGION_CODE = "2024-01-01";

/** The council set compiled is that of April 2023. */
export const COUNCIL_SET_FROM = "2023-04-01";

/** Cumbria, North Yorkshire and Somerset were counties until the last reorganisation; so were others before. */
export const LAST_DAY_OF_OLDER_COUNTIES = "2023-03-31";

/** Barnsley and Sheffield: new codes in the ONS release of April 2026; the exact day is not stated. */
export const COUNCIL_RECODES = new Map([["E08000016", "E08000038"], ["E08000019", "E08000039"]]);
