// serve: the bundle that the VS Code extension starts as its server process.
import "./regularExpressions";

import { startNode } from "./node";

startNode();
