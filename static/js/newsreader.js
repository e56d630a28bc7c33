/** Every page's script: wires what HTML cannot do. Each part listens on the document, so swapped-in HTML just works. */

import { watchComboboxes } from "./combobox.js";
import { watchDesk } from "./desk.js";
import { watchFinding } from "./finding.js";
import { watchForms } from "./forms.js";
import { watchKeys } from "./keyboard.js";
import { watchMarks } from "./marks.js";
import { watchNews } from "./news.js";
import { watchProgress } from "./progress.js";
import { watchReading } from "./reading.js";
import { watchReview } from "./review.js";
import { watchSelection } from "./selection.js";
import { watchServer } from "./server.js";
import { watchSwaps } from "./swaps.js";
import { watchToasts } from "./toasts.js";

watchServer();
watchProgress();
watchToasts();
watchComboboxes(); // before the keys: Escape closes the list first
watchKeys();
watchReading();
watchMarks();
watchForms();
watchFinding();
watchDesk();
watchSwaps();
watchReview(); // behind the swaps, which put the focus back where it was
watchSelection();
watchNews();
