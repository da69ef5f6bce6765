/** `dangjian-kit.js`: everything that a page needs at once, for pages without a bundler. */
import * as core from '../core/index.js';
import { kinds } from '../core/kinds/index.js';
import { share } from './share.js';

share({ ...core, kinds });
