/** The ids of what names a setting and of what explains it. */
export interface SettingIds {
  readonly label: string;
  readonly hint: string;
}
