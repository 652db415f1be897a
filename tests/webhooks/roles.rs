//! Only administrators look after webhooks.

use forewarn::advisory::Role;
use serde_json::json;

use crate::websub::subscriber::Subscriber;

use super::stage::Stage;

#[test]
fn every_address_is_for_administrators_alone() {
    let receiver = Subscriber::willing();
    let stage = Stage::with(&receiver);
    let gets = ["/webhooks", "/webhooks/desk/deliveries"];
    let posts =
        ["deliveries/x/replay", "replay", "test", "enable"].map(|what| format!("/webhooks/desk/{what}"));
    for role in [Role::Author, Role::Integrator, Role::Approver, Role::Duty] {
        let editor = stage.service.editor(&format!("the {}", role.wire()), &[role]);
        for path in gets {
            let _ = editor.get(path).expect(403);
        }
        for path in &posts {
            let refused = editor.post(path, &json!({})).expect(403).json();
            assert_eq!(refused["detail"], "this person may not look after webhooks");
        }
    }
    let nobody = crate::support::Editor { token: "fw_nothing".into(), ..stage.admin.clone() };
    for path in gets {
        let _ = nobody.get(path).expect(401);
    }
    stage.service.told();
    assert!(receiver.heard().is_empty());
}
