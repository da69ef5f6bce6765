/** Opens the hidden field right behind a button: the browser's own control speaks the language of the device and has a ring of its own. */
export const chooseFile = ({ currentTarget }: Event): void =>
  ((currentTarget as Element).nextElementSibling as HTMLElement).click();
